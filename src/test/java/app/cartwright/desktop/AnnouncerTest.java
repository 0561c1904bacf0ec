package app.cartwright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.bridge.ErrorView;
import app.cartwright.desktop.base.Times;
import app.cartwright.desktop.system.WindowMemory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AnnouncerTest {
    private Instant now = Larkspur.NOW;
    private final WindowMemory memory = WindowMemory.forgetful();
    private final Announcer announcer =
            new Announcer(Models.TEXTS, new Times(() -> now, Larkspur.ZONE, Locale.US, Models.TEXTS), memory);
    private final List<ErrorView> errors = LarkspurProblems.errors();

    @BeforeEach
    void live() {
        memory.put("firstSyncTold", true);
    }

    private List<String> titles(List<ErrorView> open) {
        return announcer.look(new Announcer.Facts(LarkspurStatus.status(), open, "Larkspur Lane Teas")).stream()
                .map(Announcer.News::title)
                .toList();
    }

    @Test
    void errorsOfBeforeTheStartAreNoNews() {
        assertThat(titles(errors)).isEmpty();
    }

    @Test
    void aNewErrorIsToldOnceByItsCause() {
        titles(List.of());
        assertThat(titles(errors.subList(0, 1))).containsExactly("3 orders can’t be written");
        assertThat(titles(errors.subList(0, 1))).isEmpty();
    }

    @Test
    void withinTenMinutesFurtherErrorsWaitAndComeGrouped() {
        titles(List.of());
        titles(errors.subList(0, 1));
        now = now.plus(Duration.ofMinutes(9));
        assertThat(titles(errors)).isEmpty();
        now = now.plus(Duration.ofMinutes(2));
        assertThat(titles(errors)).containsExactly("3 new errors");
    }

    @Test
    void anErrorThatWasSolvedWhileItWaitedIsNotTold() {
        titles(List.of());
        titles(errors.subList(0, 1));
        titles(errors.subList(0, 2));
        now = now.plus(Duration.ofMinutes(11));
        assertThat(titles(errors.subList(0, 1))).isEmpty();
    }

    @Test
    void thatAnErrorWasRememberedIsForgottenWithTheError() {
        titles(errors);
        now = now.plus(Duration.ofDays(8));
        titles(errors);
        assertThat(memory.names("reminded.")).hasSameSizeAs(errors);
        ErrorView open = errors.getLast();
        titles(List.of(open));
        assertThat(memory.names("reminded.")).containsExactly("reminded." + open.id());
        memory.put("notify.reminder", false);
        titles(List.of());
        assertThat(memory.names("reminded.")).isEmpty();
    }

    @Test
    void anErrorOpenForSevenDaysIsRememberedOnce() {
        titles(new ArrayList<>(errors));
        now = now.plus(Duration.ofDays(8));
        List<ErrorView> one = errors.subList(0, 1);
        assertThat(titles(one)).containsExactly("An error has been open for 7 days");
        now = now.plus(Duration.ofMinutes(11));
        assertThat(titles(one)).isEmpty();
        // The others are due as well: they come together, ten minutes apart from the one before.
        assertThat(titles(errors)).containsExactly((errors.size() - 1) + " errors have been open for 7 days");
        now = now.plus(Duration.ofDays(1));
        assertThat(titles(errors)).isEmpty();

        Announcer afterARestart =
                new Announcer(Models.TEXTS, new Times(() -> now, Larkspur.ZONE, Locale.US, Models.TEXTS), memory);
        assertThat(afterARestart.look(new Announcer.Facts(LarkspurStatus.status(), errors, "Larkspur Lane Teas")))
                .isEmpty();
    }

    @Test
    void theFirstSyncIsToldOnce() {
        memory.put("firstSyncTold", false);
        assertThat(titles(List.of())).containsExactly("Larkspur Lane Teas is live");
        assertThat(titles(List.of())).isEmpty();
    }

    @Test
    void theFirstSyncIsToldByItsCountsWithTheWayToWhatItLeftOver() {
        memory.put("firstSyncTold", false);
        Announcer.News news = announcer
                .look(new Announcer.Facts(LarkspurStatus.status(), errors, "Larkspur Lane Teas"))
                .getFirst();
        assertThat(news.text()).isEqualTo("20 orders written, 214 stock numbers sent, 4 orders held.");
        assertThat(news.way()).isEqualTo("See the 4");
    }

    @Test
    void whatIsHeldIsToldByItsNumberAndItsCause() {
        titles(List.of());
        Announcer.News news = announcer
                .look(new Announcer.Facts(LarkspurStatus.status(), errors.subList(0, 1), ""))
                .getFirst();
        assertThat(news.text()).startsWith("SKU TEA-MATCHA-030 isn").endsWith("in inFlow.");
        assertThat(news.way()).isEqualTo("Show");
    }

    @Test
    void inAQuietHourNothingIsToldAndAfterItWhatIsStillOpen() {
        titles(List.of());
        Instant until = announcer.quietFor(Duration.ofHours(1));
        assertThat(until).isEqualTo(now.plus(Duration.ofHours(1)));
        assertThat(titles(errors.subList(0, 1))).isEmpty();
        now = now.plus(Duration.ofMinutes(59));
        assertThat(titles(errors.subList(0, 1))).isEmpty();
        assertThat(announcer.lookAgain()).isEqualTo(until);
        now = until;
        assertThat(titles(errors.subList(0, 1))).containsExactly("3 orders can’t be written");
    }

    @Test
    void whereProblemsAreNotToBeToldNothingIsLookedAtAgain() {
        titles(List.of());
        memory.put("notify.problems", false);
        titles(errors.subList(0, 1));
        assertThat(announcer.lookAgain()).isNull();
    }
}
