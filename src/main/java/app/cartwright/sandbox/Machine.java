package app.cartwright.sandbox;

/** A simulated service, seen from the front desk. Called with the lock held. */
interface Machine {
    /** What kind of call a request is, judged without looking at keys. */
    CallKind kindOf(SandboxRequest request);

    /** Does what the request asks and answers. */
    SandboxReply answer(SandboxRequest request, CallKind kind);

    /** The refusal for too many calls. */
    SandboxReply tooManyCalls();

    /** The refusal of a key. */
    SandboxReply keyRefused();

    /** An answer in JSON that no contract knows. */
    default SandboxReply odd() {
        return SandboxReply.json(200, Json.object().put("status", "accepted"));
    }

    /** Changes one row of what is about to be read. */
    void disturb(CallKind kind, SandboxRequest request, int choice);
}
