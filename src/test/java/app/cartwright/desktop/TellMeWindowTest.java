package app.cartwright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.bridge.WatchView;
import app.cartwright.desktop.base.Times;
import app.cartwright.desktop.system.WindowMemory;
import app.cartwright.desktop.ui.Navigator.Page;
import app.cartwright.troubleshoot.Explanation;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;

/** “Tell me when it's in” beside a verdict, and the notice that follows. */
class TellMeWindowTest extends WindowTesting {
    @Start
    void start(Stage stage) {
        show(stage);
    }

    @Test
    void aVerdictOffersToTellAndTheListTakesItBack() {
        open(Page.TROUBLESHOOT_ORDER, "1047");
        see("Tell me when it’s in");
        press("#tell-me");
        asked("watch ORDER 1047");
        assertThat(onFx(() -> ((CheckBox) window.scene.lookup("#tell-me")).isSelected()))
                .isTrue();

        press("#tell-me");
        asked("unwatch ORDER 1047");
    }

    @Test
    void whatIsWaitedForStandsOnThePageAndCanBeRemoved() {
        bridge.watches = List.of(
                new WatchView("order", "1047", Larkspur.NOW, null, null),
                new WatchView(
                        "shipping",
                        "SH:1022",
                        Larkspur.NOW,
                        Larkspur.NOW,
                        "The shipping of SH:1022 was sent, and CartRover has it."));
        open(Page.TROUBLESHOOT_ORDER, null);
        see("You are told when", "1047, order", "Waited for since", "SH:1022 was sent, and CartRover has it.");
        press("Remove");
        asked("unwatch ORDER 1047");
    }

    @Test
    @Tag("M115")
    void whatOneOfTwoWordsAnswersIsChosenAndATimeHasItsZone() {
        bridge.explanation = new Explanation(
                "ORDER",
                "1047",
                new Explanation.Verdict("unknown", "Can't tell yet: answer 1 question.", "Tell it here.", null),
                List.of(
                        new Explanation.Step(
                                "Has Order Download run since?", "ask", "Only CartRover shows it.", "", "lastOrderRun"),
                        new Explanation.Step(
                                "Was that run a success?",
                                "ask",
                                "Only CartRover shows it.",
                                "",
                                "lastOrderRunResult")));
        open(Page.TROUBLESHOOT_ORDER, "1047");
        see("Pacific time", "Success", "Failed");
        onFx(() -> {
            ((TextField) window.scene.lookup("#told-lastOrderRun")).setText("11:05 AM");
            return null;
        });
        press("Failed");
        press("#answer");
        asked("explain ORDER 1047 {lastOrderRun=11:05 AM, lastOrderRunResult=failed}");
    }

    @Test
    void whatHappenedIsAnnouncedOnce() {
        Announcer announcer = new Announcer(
                Models.TEXTS,
                new Times(() -> Larkspur.NOW, Larkspur.ZONE, Locale.US, Models.TEXTS),
                WindowMemory.forgetful());
        Announcer.Facts facts = new Announcer.Facts(
                LarkspurStatus.status(),
                List.of(),
                "Larkspur Lane Teas",
                List.of(new WatchView(
                        "order", "1047", Larkspur.NOW, Larkspur.NOW, "Order 1047 is in inFlow as SH:1047.")));

        assertThat(announcer.look(facts))
                .extracting(Announcer.News::title, Announcer.News::text)
                .contains(org.assertj.core.groups.Tuple.tuple("Order 1047", "Order 1047 is in inFlow as SH:1047."));
        assertThat(announcer.look(facts)).extracting(Announcer.News::title).doesNotContain("Order 1047");
    }
}
