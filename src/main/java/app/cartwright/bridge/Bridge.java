package app.cartwright.bridge;

import app.cartwright.setup.HouseRules;
import app.cartwright.setup.Settings;
import app.cartwright.troubleshoot.Explanation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The one object that both faces talk to. Reading methods read the local store and return at once, without network, but
 * they do read a file: the window calls none of them on the JavaFX thread. Where another process runs the services,
 * actions are handed to it through the store.
 */
public interface Bridge extends AutoCloseable {

    /** Where it stands. */
    StatusView status();

    OverviewView overview();

    List<OrderView> orders();

    /** Every order that the number fits: the number in inFlow, the shop's number, or {@code cust_ref}. */
    List<OrderDetail> order(String number);

    List<StockView> stock();

    /** One SKU, or null where neither side has it. */
    @Nullable
    StockDetail stockOf(String sku);

    List<ShipmentView> shipments();

    /** The open errors, oldest first; all of them with {@code all}. */
    List<ErrorView> errors(boolean all);

    List<AlertView> alerts();

    /** The newest activity first. */
    List<ActivityView> activity(int limit);

    /** When the alerts were looked at, and whether they could be read; null where that is not known. */
    default @Nullable AlertsReading alertsReading() {
        return null;
    }

    /** What the last full check of all figures found, or null before the first one. */
    default @Nullable FullCheck lastFullCheck() {
        return null;
    }

    /** What the owner waits for, the newest first; what has happened stays listed until it is removed. */
    default List<WatchView> watches() {
        return List.of();
    }

    /** “Tell me when it's in”: the order in inFlow, the figure sent and read back, the shipping sent. */
    default ActionResult watch(Question question, String subject) {
        return ActionResult.no("Nothing is set up here.");
    }

    /** Waits for it no more. */
    default ActionResult unwatch(Question question, String subject) {
        return ActionResult.no("Nothing is set up here.");
    }

    /** What has happened and was not told yet. Whoever takes it tells it: it is given once, also after a restart. */
    default List<WatchView> takeHappened() {
        return List.of();
    }

    /** The comparisons of both sides that are kept, newest first; one that is under way among them. */
    default List<DriftReportView> driftReports() {
        return List.of();
    }

    /** The subjects of one comparison, those that need a person first. Older ones keep only what was not equal. */
    default List<DriftRowView> driftRows(long reportId) {
        return List.of();
    }

    /** The same as comma-separated values, safe to open in a spreadsheet. */
    default String driftCsv(long reportId) {
        return "";
    }

    /** Asks the running services to compare both sides now, beside their work. */
    default ActionResult compareNow() {
        return ActionResult.no("Nothing is set up here.");
    }

    /** The data folder and who does the syncing, or null where that is not known. */
    default @Nullable HomeView home() {
        return null;
    }

    /** Where another computer does the syncing: since when; null where this one does it. */
    default @Nullable HandedOver handedOver() {
        return null;
    }

    /**
     * Stops the syncing on this computer and saves a copy of the store, from which another one goes on. From then on this
     * one only shows; every deed is refused until {@link #takeBack}.
     */
    default ActionResult handOver(Path copy) {
        return ActionResult.no("Nothing is set up here.");
    }

    /** Takes the syncing back from the other computer. */
    default ActionResult takeBack() {
        return ActionResult.no("This computer does the syncing already.");
    }

    /** How long addresses are kept, and when the nightly report is made. */
    default HouseRules houseRules() {
        return HouseRules.DEFAULT;
    }

    /** Changes the house rules; {@code what} is one sentence for the activity list. */
    default ActionResult changeHouseRules(String what, HouseRules rules) {
        return ActionResult.no("Nothing is set up here.");
    }

    /** Deletes at once the addresses of all orders that are done with. What was written and sent stays known. */
    default ActionResult deleteAddresses() {
        return ActionResult.no("Nothing is set up here.");
    }

    /** What {@link #forget} would delete, what that means, and the phrase to type; null where nothing is set up. */
    default @Nullable Forgetting forgetting() {
        return null;
    }

    /**
     * Deletes settings, ledger, lists, keys and own copies from this computer, where the phrase of {@link #forgetting} was
     * typed. Afterwards the status is {@code notSetUp}, and the wizard can begin again at once.
     */
    default ActionResult forget(String typed) {
        return ActionResult.no("Nothing is set up here.");
    }

    /** The controls of the practice shop, or null where the real services are connected. */
    default @Nullable PracticeDesk practice() {
        return null;
    }

    /** The copies of the store that the program made by itself, newest first. */
    default List<BackupView> backups() {
        return List.of();
    }

    /**
     * Puts a copy of the store in the place of this one, as the command does: the services stop for it and start again, and
     * look up in both services what the copy can't know before they write anything. Where it can't be done everything stays
     * as it was. Every list may be another one after it.
     */
    default ActionResult restore(Path file) {
        return ActionResult.no("Quit Cartwright and run: cartwright restore " + file);
    }

    /** Facts about the two services and whether an answer has confirmed them. */
    List<FactView> facts();

    /** Makes errors due at once. With an id that is not open or not retryable nothing is changed. */
    ActionResult retry(List<String> ids);

    /** All open errors that can be retried, but those that ask a question of their own. */
    ActionResult retryAll();

    ActionResult dismiss(List<String> ids, @Nullable String reason);

    /** Takes a dismissal back. */
    ActionResult undismiss(String id);

    /** Pauses all services, for a while or until {@link #resume}. */
    ActionResult pause(@Nullable Duration length);

    ActionResult resume();

    /** Asks the running services for a full cycle at once. */
    ActionResult syncNow();

    /** Sends stock figures again even if unchanged; an empty list means all. */
    ActionResult push(List<String> skus);

    /** Sends 0 once to a CartRover location that is switched off. */
    ActionResult pushZero(String cartroverLocation);

    /** Answers a held stock push. */
    ActionResult answerZeroes(String cartroverLocation, boolean confirm);

    /** What the owner decides about one order's shipment: see {@link ShipmentChoice}. */
    ActionResult shipment(String custRef, ShipmentChoice choice);

    /** Names the cart that a held order belongs to. */
    ActionResult chooseCart(String custRef, String orderSource);

    /** Says what to send to CartRover for a carrier name in inFlow. */
    ActionResult acceptCarrier(String inflowCarrier, String sendAs);

    /** Ticks a difference that the owner has carried over by hand. */
    ActionResult markDone(String custRef);

    /** One of the three guides, reading both services afresh; blocks for as long as that takes. */
    Explanation explain(Question question, String subject, Map<String, String> told);

    /** A consistent copy of the store. */
    ActionResult backup(Path file);

    /** Names and contents of what a support bundle would hold. */
    Map<String, String> supportBundlePreview();

    ActionResult supportBundle(Path file);

    /** The settings, or null where nothing is set up. */
    @Nullable
    Settings settings();

    /** Changes settings; {@code what} is one sentence for the activity list. */
    ActionResult changeSettings(String what, UnaryOperator<Settings> change);

    /** What one cycle would write; reads both services and writes nothing. */
    DryRunView dryRun();

    /** The set-up, step by step. */
    SetupDesk setupDesk();

    /**
     * Starts the three services in the background of this process.
     *
     * @throws Failure where a key is missing or can't be read; the status says so until a later start succeeds
     */
    void start();

    /** The services can't be started before the owner has done something; the status says that nothing runs. */
    void startLater();

    /** Is told on some thread, soon after anything that the lists show has changed. Close to stop. */
    AutoCloseable onChange(Runnable listener);

    /** Stops the services cleanly within five seconds and closes the store. */
    @Override
    void close();

    /** The three questions. */
    enum Question {
        ORDER,
        STOCK,
        SHIPPING
    }

    /** What the owner can decide about a shipment. */
    enum ShipmentChoice {
        SEND_NOW,
        SEND_WITHOUT_TRACKING,
        HOLD,
        RELEASE
    }
}
