/** Of the catalogue of rules, by semantic versioning: a rule more is a minor version, a rule that judges otherwise a major one. */
export const catalogueVersion = '5.1.0';
