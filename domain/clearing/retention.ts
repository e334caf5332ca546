/**
 * For how many years what the law makes the operator keep is locked away after a clearing: stored, and used for nothing
 * (R27). The anti-money-laundering law in force since 2025 asks for at least ten after the relationship ends.
 */
export const retentionYears = 10;
