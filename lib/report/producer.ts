/** Who writes `report.json`: the name and the version of package.json, which a deployed function does not carry. */
export const producedBy = { name: 'gongkai', version: '0.1.0' } as const;
