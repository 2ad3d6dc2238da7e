// Shows what the tests really sent to the reference verifier of Standard Webhooks. Usage: node verify-webhooks.mjs <samples>
import { readFileSync } from "node:fs";
import { Webhook } from "standardwebhooks";

const samples = JSON.parse(readFileSync(process.argv[2], "utf8"));
if (samples.length === 0) {
  throw new Error("there is no sample");
}

function accepted({ secret, headers, body }) {
  // A receiver allows five minutes; the tests may have run longer ago.
  Date.now = () => Number(headers["webhook-timestamp"]) * 1000;
  try {
    new Webhook(secret).verify(body, headers);
    return true;
  } catch {
    return false;
  }
}

for (const sample of samples) {
  const id = sample.headers["webhook-id"];
  if (!accepted(sample)) {
    throw new Error(`the signature of ${id} is refused`);
  }
  if (accepted({ ...sample, body: sample.body.replace("attendance", "absence") })) {
    throw new Error(`a changed body is accepted under the signature of ${id}`);
  }
}
console.log(`${samples.length} webhook signatures accepted by the reference verifier`);
