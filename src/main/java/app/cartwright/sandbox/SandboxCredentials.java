package app.cartwright.sandbox;

/**
 * What a client needs to be let in. All values are invented and work only in the sandbox.
 *
 * @param companyId inFlow's company id, a GUID
 * @param inflowApiKey inFlow's key
 * @param cartRoverApiUser CartRover's API user, merchant level
 * @param cartRoverApiKey CartRover's API key, merchant level
 */
public record SandboxCredentials(
        String companyId, String inflowApiKey, String cartRoverApiUser, String cartRoverApiKey) {

    /** The practice shop's own. */
    public static SandboxCredentials practice() {
        return new SandboxCredentials(
                "5e0c7a10-0001-4a00-9000-0000000000ff",
                "7f3a19c04be25d8866b1a0e94c72d5f8013be6ac9d4470f2-1",
                "llt-practice-wms",
                "pk_9f27c4d1e8b35a604f1c");
    }

    @Override
    public String toString() {
        return "SandboxCredentials[" + companyId + ", keys hidden]";
    }
}
