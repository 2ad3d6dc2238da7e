-- Signing keys as JWK, the private half sealed by the vault.
create table signing_key (
  kid        text primary key,
  public_jwk text not null,
  sealed_jwk bytea not null,
  made_at    timestamptz not null
);
