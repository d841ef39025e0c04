import {
  createBucket,
  deleteObjects,
  dropBucket,
  getLocation,
  getVersioning,
  headBucket,
  listBuckets,
  putVersioning,
} from './bucket-operations.ts';
import { failure } from './failure.ts';
import { listObjects, listVersions } from './list-operations.ts';
import { copyObject, deleteObject, getObject, putObject } from './object-operations.ts';
import type { Operation } from './operation.ts';
import type { S3Request } from './request.ts';
import { abortUpload, completeUpload, createUpload, listParts, listUploads, uploadPart } from './upload-operations.ts';

/** By what the request is for, its method, and the word in its query that says which of the operations is meant. */
const operations: Readonly<Record<'service' | 'bucket' | 'object', Readonly<Record<string, Operation>>>> = {
  service: { GET: listBuckets },
  bucket: {
    GET: listObjects,
    'GET location': getLocation,
    'GET uploads': listUploads,
    'GET versioning': getVersioning,
    'GET versions': listVersions,
    HEAD: headBucket,
    PUT: createBucket,
    'PUT versioning': putVersioning,
    DELETE: dropBucket,
    'POST delete': deleteObjects,
  },
  object: {
    GET: getObject,
    'GET uploadId': listParts,
    HEAD: getObject,
    PUT: putObject,
    'PUT copy': copyObject,
    'PUT uploadId': uploadPart,
    DELETE: deleteObject,
    'DELETE uploadId': abortUpload,
    'POST uploads': createUpload,
    'POST uploadId': completeUpload,
  },
};

/** Words that make another operation of a request; those not in the table are of operations that are not offered. */
const WORDS = [
  ...['uploadId', 'uploads', 'versioning', 'versions', 'location', 'delete'],
  ...['acl', 'policy', 'lifecycle', 'tagging', 'notification', 'encryption', 'cors', 'retention', 'legal-hold'],
  ...['attributes', 'select', 'restore', 'torrent', 'object-lock', 'publicAccessBlock', 'ownershipControls'],
  ...['logging', 'website', 'replication', 'requestPayment', 'accelerate', 'analytics', 'inventory', 'metrics'],
];

export function operationOf(request: S3Request): Operation {
  const target = request.bucket === '' ? 'service' : request.key === '' ? 'bucket' : 'object';
  const isCopy = request.headers.has('x-amz-copy-source') && !request.query.has('uploadId');
  const word = isCopy ? 'copy' : WORDS.find((each) => request.query.has(each));
  const name = word === undefined ? request.method : `${request.method} ${word}`;
  const operation = operations[target][name];
  if (operation === undefined) throw failure('NotImplemented', `${name} of a ${target} is not offered here`);
  return operation;
}
