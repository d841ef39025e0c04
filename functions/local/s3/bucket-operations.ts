import { answer, answerXml } from './answer.ts';
import { failure } from './failure.ts';
import { deleteVersion } from './object-operations.ts';
import type { Operation } from './operation.ts';
import type { Element } from './xml.ts';
import { contentsOf, textOf } from './xml.ts';

export const listBuckets: Operation = ({ store }) => {
  const buckets = store.buckets().map(({ name }): Element => ['Bucket', [['Name', name]]]);
  return answerXml(['ListAllMyBucketsResult', [['Buckets', buckets]]]);
};

export const createBucket: Operation = ({ store, request }) => {
  store.createBucket(request.bucket);
  return answer(200, { location: `/${request.bucket}` });
};

export const headBucket: Operation = ({ store, request }) => {
  store.bucket(request.bucket);
  return answer(200);
};

export const dropBucket: Operation = ({ store, request }) => {
  store.dropBucket(request.bucket);
  return answer(204);
};

export const getLocation: Operation = ({ store, request }) => {
  store.bucket(request.bucket);
  return answerXml(['LocationConstraint', '']);
};

export const getVersioning: Operation = ({ store, request }) => {
  const versioning = store.bucket(request.bucket).versioning();
  return answerXml(['VersioningConfiguration', versioning === 'Unversioned' ? [] : [['Status', versioning]]]);
};

export const putVersioning: Operation = ({ store, request }) => {
  const status = textOf(request.body.toString(), 'Status');
  if (status !== 'Enabled' && status !== 'Suspended') throw failure('MalformedXML', 'Status is Enabled or Suspended');
  store.bucket(request.bucket).setVersioning(status);
  return answer(200);
};

export const deleteObjects: Operation = ({ store, request }) => {
  const bucket = store.bucket(request.bucket);
  const deleted = contentsOf(request.body.toString(), 'Object').map((object): Element => {
    const key = textOf(object, 'Key');
    if (key === undefined) throw failure('MalformedXML', 'an object without a key');
    deleteVersion(bucket, key, textOf(object, 'VersionId'));
    return ['Deleted', [['Key', key]]];
  });
  return answerXml(['DeleteResult', deleted]);
};
