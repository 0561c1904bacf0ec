package app.cartwright.desktop;

import static app.cartwright.desktop.Owner.onFx;
import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.desktop.ui.Switch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/**
 * The whole set-up with an owner's accounts in the real window, over the real store and both services over HTTP; left at
 * each step with the program quit, and taken up again where it was.
 */
class LiveSetupTest {
    @TempDir
    Path folder;

    private LiveShop live;
    private Owner owner;

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void close() {
        assertThat(live.window().failures).isEmpty();
        live.close();
    }

    private void begin(LiveShop shop) {
        live = shop.start();
        owner = live.owner;
        owner.see("Connect your shops to inFlow");
        owner.press("#wizard-connect-own");
    }

    /** Goes on, once the step is ready, to the one with this title. */
    private void next(String title) {
        owner.eventually().until(() -> onFx(() -> !nextWaits()));
        owner.press("#wizard-next");
        owner.see(title);
    }

    private boolean nextWaits() {
        return live.window().scene.lookup("#wizard-next").getStyleClass().contains("dimmed");
    }

    /** Finish later closes the window; the program is quit and started again, and is at the same step. */
    private void leaveAndComeBack(String title) {
        owner.press("#wizard-later");
        owner.eventually()
                .until(() -> onFx(() -> !live.window().scene.getWindow().isShowing()));
        live.restart();
        owner.see(title);
    }

    /** The prefix, and the number of an order that waits. */
    private void seesNumber() {
        owner.eventually().untilAsserted(() -> assertThat(owner.words()).containsPattern("TEA:1\\d{3}\\b"));
    }

    private void connectInflow() {
        owner.type("inflow-account", live.keys.companyId());
        owner.type("inflow-key", live.keys.inflowApiKey());
        owner.press("#inflow-connect");
        owner.see("Proved at", "Locations", "2: Main warehouse, Shop floor");
    }

    private void connectCartRover() {
        owner.type("cartrover-account", live.keys.cartRoverApiUser());
        owner.type("cartrover-key", live.keys.cartRoverApiKey());
        owner.press("#cartrover-connect");
        owner.see("Proved at", "It opens your merchant account, not just one cart");
    }

    private void flip(String id, boolean on) {
        Switch found = owner.find("#" + id, Switch.class);
        onFx(() -> {
            found.setSelected(on);
            return null;
        });
    }

    private boolean isOn(String id) {
        Switch found = owner.find("#" + id, Switch.class);
        return onFx(found::isSelected);
    }

    @Test
    @Tag("M2")
    @Tag("M31")
    @Tag("M46")
    void leftAtEveryStepWithTheProgramQuitItGoesOnWhereItWasWithAllThatWasAnswered() {
        begin(LiveShop.keysInEnvironment(folder));
        String inflow = "Connect inFlow Inventory";
        owner.see(inflow);
        leaveAndComeBack(inflow);
        connectInflow();
        leaveAndComeBack(inflow);
        owner.see("Connected", "Proved at");
        next("Your CartRover account");
        leaveAndComeBack("Your CartRover account");
        owner.press("#account-have");
        next("Connect your API user and key");
        leaveAndComeBack("Connect your API user and key");
        connectCartRover();
        owner.press("#saved-on-cartrover");
        next("Set up carts in CartRover");
        leaveAndComeBack("Set up carts in CartRover");
        owner.press("#check-for-carts");
        owner.see("4 carts found");
        next("Match products by SKU");
        leaveAndComeBack("Match products by SKU");
        owner.see("SKUs match");
        owner.press("#skip-products");
        next("Choose where stock levels go");
        owner.see("SHOPFLOOR");
        flip("push-MAIN", true);
        leaveAndComeBack("Choose where stock levels go");
        owner.see("SHOPFLOOR");
        assertThat(isOn("push-MAIN")).isTrue();
        assertThat(isOn("push-SHOPFLOOR")).isFalse();
        next("Pull orders");
        owner.type("prefix-Larkspur-Lane-Teas", "TEA:");
        onFx(() -> {
            live.window().scene.lookup("#wizard-next").requestFocus();
            return null;
        });
        seesNumber();
        leaveAndComeBack("Pull orders");
        seesNumber();
        next("Push shipping info");
        flip("push-shipping", false);
        leaveAndComeBack("Push shipping info");
        assertThat(isOn("push-shipping")).isFalse();
        next("Review the first sync");
        owner.see("38 numbers change");
        leaveAndComeBack("Review the first sync");
        owner.see("38 numbers change");
        owner.press("Go live");
        owner.see("Orders per day");
        live.restart();
        owner.see("Orders per day");
    }

    @Test
    @Tag("M31")
    @Tag("M32")
    @Tag("M35")
    @Tag("M140")
    void withoutAKeyringTheKeysGoIntoAFileWhosePassphraseIsAskedForAgainAfterEachStart() throws Exception {
        begin(LiveShop.keysInFile(folder));
        owner.see("The encrypted file of the keys", "Choose a passphrase for it");
        choosePassphrase("inflow", "short", "short");
        owner.see("Choose a passphrase of at least 8 characters.");
        choosePassphrase("inflow", LiveShop.PASSPHRASE, "something else");
        owner.see("The two don’t match.");
        choosePassphrase("inflow", LiveShop.PASSPHRASE, LiveShop.PASSPHRASE);
        owner.seeNoMore("The encrypted file of the keys");
        leaveAndComeBack("Connect inFlow Inventory");
        owner.see("Choose a passphrase for it");
        choosePassphrase("inflow", LiveShop.PASSPHRASE, LiveShop.PASSPHRASE);
        owner.seeNoMore("Choose a passphrase for it");
        connectInflow();
        next("Your CartRover account");
        owner.press("#account-have");
        next("Connect your API user and key");
        leaveAndComeBack("Connect your API user and key");
        owner.see("Type its passphrase.");
        owner.type("cartrover-passphrase", "not this one");
        owner.press("#cartrover-use-file");
        owner.see("This passphrase doesn't open the file with the keys. Type it again.");
        owner.type("cartrover-passphrase", LiveShop.PASSPHRASE);
        owner.press("#cartrover-use-file");
        owner.seeNoMore("The encrypted file of the keys");
        connectCartRover();
        try (Stream<Path> files = Files.walk(live.home)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(live.keys.inflowApiKey(), live.keys.cartRoverApiKey(), LiveShop.PASSPHRASE);
            }
        }
    }

    private void choosePassphrase(String api, String first, String again) {
        owner.type(api + "-passphrase", first);
        owner.type(api + "-passphrase-again", again);
        owner.press("#" + api + "-use-file");
    }
}
