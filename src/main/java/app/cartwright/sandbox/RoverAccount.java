package app.cartwright.sandbox;

/**
 * What kind of account the simulated CartRover holds, and whether its WMS set-up was saved.
 *
 * @param kind which kind
 * @param wmsSaved whether "API Access Only" was saved as the merchant's WMS
 */
record RoverAccount(Kind kind, boolean wmsSaved) {
    enum Kind {
        SINGLE_MERCHANT,
        EDI_MERCHANT,
        FULFILMENT
    }

    static RoverAccount standard() {
        return new RoverAccount(Kind.SINGLE_MERCHANT, true);
    }

    void refuse(RoverKeys.Pair key, SandboxRequest request) {
        if (kind == Kind.FULFILMENT || key.level() == RoverKeys.Level.WAREHOUSE) {
            if (request.header("X-Merchant-Pk").isBlank()) {
                throw RoverRefusal.of(
                        403,
                        "Invalid",
                        "This is a warehouse (3PL) account: X-Merchant-Pk is required for merchant calls");
            }
        }
        if (!wmsSaved && key.level() == RoverKeys.Level.MERCHANT) {
            throw RoverRefusal.of(403, "Invalid", "API Access is not the WMS of this merchant");
        }
    }

    SandboxReply merchants(RoverKeys.Pair key) {
        if (kind != Kind.FULFILMENT && key.level() != RoverKeys.Level.WAREHOUSE) {
            throw RoverRefusal.of(403, "Invalid", "This API key is not a warehouse key");
        }
        var rows = Json.array();
        rows.addObject().put("merchant_pk", "301").put("name", "Larkspur Lane Teas");
        return RoverReply.success(rows);
    }
}
