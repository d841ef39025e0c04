export const severities = { error: '错误', warning: '疑点', info: '提示' } as const;
