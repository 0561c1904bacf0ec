package app.cartwright.desktop;

import app.cartwright.bridge.ActionResult;
import app.cartwright.bridge.WatchView;
import app.cartwright.setup.HouseRules;
import app.cartwright.setup.Settings;
import app.cartwright.troubleshoot.Explanation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A bridge that shows what a test put into it and writes down what was asked of it. Acting on the JavaFX thread is a
 * fault, as reading there is.
 */
public class StubBridge extends StubReadings {
    private ActionResult act(String what) {
        read(what, what);
        asked.add(what);
        String why = refused.get(what);
        return why == null ? ActionResult.ok("Done: " + what + ".") : ActionResult.no(why);
    }

    @Override
    public ActionResult watch(Question question, String subject) {
        watches = List.of(
                new WatchView(question.name().toLowerCase(java.util.Locale.ROOT), subject, Larkspur.NOW, null, null));
        return act("watch " + question + " " + subject);
    }

    @Override
    public ActionResult unwatch(Question question, String subject) {
        watches = List.of();
        return act("unwatch " + question + " " + subject);
    }

    @Override
    public ActionResult compareNow() {
        return act("compareNow");
    }

    @Override
    public ActionResult handOver(Path copy) {
        return act("handOver " + copy.getFileName());
    }

    @Override
    public ActionResult takeBack() {
        return act("takeBack");
    }

    @Override
    public ActionResult changeHouseRules(String what, HouseRules rules) {
        houseRules = rules;
        return act("changeHouseRules " + what);
    }

    @Override
    public ActionResult deleteAddresses() {
        return act("deleteAddresses");
    }

    @Override
    public ActionResult forget(String typed) {
        return act("forget: " + typed);
    }

    @Override
    public ActionResult retry(List<String> ids) {
        return act("retry " + String.join(" ", ids));
    }

    @Override
    public ActionResult retryAll() {
        return act("retryAll");
    }

    @Override
    public ActionResult dismiss(List<String> ids, @Nullable String reason) {
        ActionResult result = act("dismiss " + String.join(" ", ids) + (reason == null ? "" : ": " + reason));
        restate(ids, "dismissed");
        return result;
    }

    @Override
    public ActionResult undismiss(String id) {
        ActionResult result = act("undismiss " + id);
        restate(List.of(id), "open");
        return result;
    }

    private void restate(List<String> ids, String state) {
        errors = errors.stream()
                .map(e -> ids.contains(e.id()) ? LarkspurProblems.withState(e, state) : e)
                .toList();
        changed();
    }

    @Override
    public ActionResult pause(@Nullable Duration length) {
        ActionResult result = act("pause " + length);
        if (result.done()) {
            status = LarkspurStatus.paused();
            changed();
        }
        return result;
    }

    @Override
    public ActionResult resume() {
        ActionResult result = act("resume");
        status = LarkspurStatus.status();
        changed();
        return result;
    }

    @Override
    public ActionResult syncNow() {
        return act("syncNow");
    }

    @Override
    public ActionResult push(List<String> skus) {
        return act(("push " + String.join(" ", skus)).strip());
    }

    @Override
    public ActionResult pushZero(String cartroverLocation) {
        return act("pushZero " + cartroverLocation);
    }

    @Override
    public ActionResult answerZeroes(String cartroverLocation, boolean confirm) {
        return act("answerZeroes " + cartroverLocation + " " + confirm);
    }

    @Override
    public ActionResult shipment(String custRef, ShipmentChoice choice) {
        return act("shipment " + custRef + " " + choice);
    }

    @Override
    public ActionResult chooseCart(String custRef, String orderSource) {
        return act("chooseCart " + custRef + " " + orderSource);
    }

    @Override
    public ActionResult acceptCarrier(String inflowCarrier, String sendAs) {
        return act("acceptCarrier " + inflowCarrier + " as " + sendAs);
    }

    @Override
    public ActionResult markDone(String custRef) {
        return act("markDone " + custRef);
    }

    @Override
    public Explanation explain(Question question, String subject, Map<String, String> told) {
        act("explain " + question + " " + subject + (told.isEmpty() ? "" : " " + new TreeMap<>(told)));
        return explanation;
    }

    @Override
    public ActionResult backup(Path file) {
        return act("backup " + file.getFileName());
    }

    @Override
    public ActionResult restore(Path file) {
        ActionResult done = act("restore " + file.getFileName());
        return restoring == null ? done : restoring;
    }

    @Override
    public ActionResult supportBundle(Path file) {
        return act("supportBundle " + file.getFileName());
    }

    @Override
    public ActionResult changeSettings(String what, UnaryOperator<Settings> change) {
        // First the change: a test that sees the request may look at the settings at once.
        settings = change.apply(settings);
        ActionResult result = act("changeSettings " + what);
        changed();
        return result;
    }

    @Override
    public void start() {
        act("start");
    }

    @Override
    public void startLater() {
        act("startLater");
    }

    @Override
    public void close() {}
}
