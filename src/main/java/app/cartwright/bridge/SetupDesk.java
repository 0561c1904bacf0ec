package app.cartwright.bridge;

import app.cartwright.setup.ConnectStep;
import app.cartwright.setup.Seen;
import app.cartwright.setup.Settings;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The set-up as the wizard sees it. Answers are stored at each change, so that it can be left and taken up again; keys go
 * to where keys are kept at once and are never handed out again. Methods that read the services block.
 */
public interface SetupDesk {

    /** Everything answered so far. */
    Answers answers();

    /** Stores one or more answers, by the names in {@link Answers#values}. */
    void answer(Map<String, String> values);

    /**
     * Opens the set-up of a shop that is set up again, at a step, with the answers in force or, where somebody left off in
     * the middle of a change, with those of that change.
     *
     * @param step its word, such as {@code welcome}
     */
    default void reopen(String step) {
        answer(Map.of("step", step));
    }

    /**
     * Proves company id and key with one call, and keeps the key.
     *
     * @param heard is told how far it is, on the thread that asks
     */
    Connection connectInflow(String companyId, String apiKey, Consumer<ConnectStep> heard);

    /** The same where nobody listens. */
    default Connection connectInflow(String companyId, String apiKey) {
        return connectInflow(companyId, apiKey, ConnectStep.UNHEARD);
    }

    /**
     * Proves the merchant pair with one call, and keeps it.
     *
     * @param heard is told how far it is, on the thread that asks
     */
    Connection connectCartRover(String apiUser, String apiKey, Consumer<ConnectStep> heard);

    /** The same where nobody listens. */
    default Connection connectCartRover(String apiUser, String apiKey) {
        return connectCartRover(apiUser, apiKey, ConnectStep.UNHEARD);
    }

    /**
     * Proves a connection anew with the keys that are kept.
     *
     * @param api {@code inflow} or {@code cartrover}
     * @param heard is told how far it is, on the thread that asks
     */
    Connection test(String api, Consumer<ConnectStep> heard);

    /** The same where nobody listens. */
    default Connection test(String api) {
        return test(api, ConnectStep.UNHEARD);
    }

    /** Where keys are kept, or why that does not work and what can be chosen instead. */
    KeyKeeping keyKeeping();

    /**
     * The account that a connection is for, for the owner's eyes only: inFlow's company id, CartRover's API user. Null where
     * it is not known, or where the keys can't be read.
     *
     * @param api {@code inflow} or {@code cartrover}
     */
    default @Nullable String account(String api) {
        return null;
    }

    /** Keeps keys in an encrypted file that this passphrase opens. */
    ActionResult useEncryptedFile(String passphrase);

    /** Asks CartRover for its connected carts. */
    Carts checkForCarts();

    /** Matches products by SKU. */
    Products matchProducts();

    /** How many products of inFlow had a SKU when they were last matched, or null before that. */
    default @Nullable Integer productsWithSku() {
        return null;
    }

    /** A file in inFlow's product-details import shape that repairs the SKUs that nearly match. */
    RepairFile repairCsv();

    /** Reads the locations of both sides, with an example SKU's live figures. */
    Locations readLocations();

    /**
     * The live figures of another example SKU, by inFlow location; empty where it is not known or can't be read.
     *
     * @param sku one of {@link Locations#skus}
     */
    Map<String, BigDecimal> example(String sku);

    /** Double counting in a mapping that is not stored yet; empty where there is none. */
    List<DoubleCount> doubleCounts(List<Settings.LocationMapping> mappings);

    /** Checks prefixes that are not stored yet: order source to the fault's sentence; empty where all are good. */
    Map<String, String> checkPrefixes(Map<String, String> prefixes);

    /** Counts the orders that wait in CartRover from this day on, by order source. */
    OrderCount countOrders(LocalDate since);

    /** Carriers that CartRover's ship methods name. */
    List<String> carriers();

    /** Carriers that inFlow's newest sales orders name, against CartRover's list. */
    CarriersInUse carriersInUse();

    /** Sets everything up against the practice shop, which is started in this process. */
    ActionResult usePracticeShop();

    /** What the first sync would write with the answers so far; reads both services and writes nothing. */
    DryRunView dryRun();

    /** The figures that the last dry run found equal on both sides. */
    List<DryRunView.Figure> equalFigures();

    /** The set-up is complete: stores the settings and starts the three services. */
    ActionResult goLive(boolean zeroesConfirmed, boolean zeroesSkipped);

    /**
     * Everything answered so far.
     *
     * @param step the step that was open last, such as {@code carts}
     * @param values plain answers by name: {@code companyId}, {@code hasAccount}, {@code savedOnCartRover}, {@code since},
     *     {@code skipProducts} …
     * @param draft the settings as they would be stored, or null before inFlow's company id is known
     */
    record Answers(
            String step,
            Map<String, String> values,
            @Nullable Settings draft,
            @Nullable Connection inflow,
            @Nullable Connection cartrover) {}

    /**
     * What proving a connection gave.
     *
     * @param connected whether the badge may be shown
     * @param answer a stable word: {@code connected}, {@code wrongPair}, {@code wrongLevel}, {@code notSaved},
     *     {@code accountKind}, {@code noNetwork}, {@code serviceDown}, {@code notTheService}, {@code noAccess},
     *     {@code keysNotKept}
     * @param title what happened
     * @param facts what was seen
     * @param rawAnswer redacted, or null
     */
    record Connection(
            boolean connected,
            String answer,
            String title,
            String cause,
            String nextStep,
            @Nullable Instant provedAt,
            List<Seen> facts,
            @Nullable String processId,
            @Nullable String rawAnswer) {}

    /**
     * Where keys are kept.
     *
     * @param mode {@code keyring}, {@code file} or {@code env}; {@code practice} for the practice shop, whose keys are made up
     * @param usable whether a key can be kept there now
     * @param name {@code Windows Credential Manager}, {@code Keychain}, {@code system keyring}, {@code encrypted file}
     * @param sentence how it stands, for people
     * @param toOpen whether a file of keys is there that its passphrase opens; else a passphrase would be a new one
     */
    record KeyKeeping(String mode, boolean usable, String name, String sentence, boolean toOpen) {
        /** With no file that waits for its passphrase. */
        public KeyKeeping(String mode, boolean usable, String name, String sentence) {
            this(mode, usable, name, sentence, false);
        }
    }

    /**
     * The carts that CartRover lists.
     *
     * @param listReadable false where CartRover gave no list and they are taken from orders seen
     */
    record Carts(
            boolean listReadable,
            List<CartTile> carts,
            @Nullable String failure) {}

    /** One connected cart. */
    record CartTile(
            String orderSource,
            @Nullable String kind,
            String label,
            boolean connected,
            String prefix,
            int openOrders) {}

    /** The SKU match. */
    record Products(
            List<Sku> matches,
            List<Difference> differences,
            List<Sku> onlyInflow,
            List<Sku> onlyCartRover,
            @Nullable String failure) {
        /** How many SKUs have their exact partner. */
        public int matched() {
            return matches.size();
        }
    }

    /**
     * A SKU that both sides have, or one of them.
     *
     * @param product its name in inFlow; null where only CartRover has it, which gives no names
     * @param near a SKU of the other side that looks much like it, to suggest; null where none does
     */
    record Sku(
            String sku, @Nullable String product, @Nullable String near) {}

    /**
     * The repair of SKUs in bulk.
     *
     * @param text what the file holds
     * @param byHand SKUs that are not in it and have to be corrected in inFlow by hand: a spreadsheet would spoil them
     */
    record RepairFile(String text, List<Difference> byHand) {}

    /** Two SKUs that differ by case or blanks only. */
    record Difference(
            String inflowSku, String cartroverSku, @Nullable String product) {}

    /**
     * The locations of both sides.
     *
     * @param skus all that are pushed, in order; any of them can be the example
     */
    record Locations(
            List<String> cartroverLocations,
            List<InflowLocation> inflowLocations,
            List<String> skus,
            @Nullable String exampleSku,
            Map<String, BigDecimal> exampleByInflowLocation,
            @Nullable String failure) {}

    /**
     * Carriers in use, the most used first.
     *
     * @param failure why inFlow's orders could not be read, or null
     */
    record CarriersInUse(
            List<CarrierUse> carriers, @Nullable String failure) {}

    /**
     * A carrier as somebody typed it in inFlow.
     *
     * @param compared whether CartRover gave a list to compare it with
     * @param knownAs what CartRover calls it; null where its list doesn't have it, or there is none
     */
    record CarrierUse(
            String name, boolean compared, @Nullable String knownAs) {}

    /** An inFlow location. */
    record InflowLocation(String locationId, String name, boolean isDefault) {}

    /** Stock that several CartRover locations would count. */
    record DoubleCount(String inflowLocation, List<String> cartroverLocations, String sentence) {}

    /**
     * Orders that wait.
     *
     * @param numbers the shop's number of the newest order that was seen of each order source
     */
    record OrderCount(
            int total,
            int older,
            Map<String, Integer> byOrderSource,
            Map<String, String> numbers,
            @Nullable String failure) {}
}
