export const severities = { error: '错误', warning: '警告', info: '提示' } as const;
