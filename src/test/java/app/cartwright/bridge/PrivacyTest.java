package app.cartwright.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.cartwright.sandbox.CallKind;
import app.cartwright.sandbox.NewOrder;
import app.cartwright.sandbox.Person;
import app.cartwright.setup.HouseRules;
import app.cartwright.store.Backups;
import app.cartwright.store.DataFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Addresses end, Forget, and the syncing that moves to another computer: never at the price of once. */
@Tag("M7")
@Tag("P1")
@Tag("P3")
class PrivacyTest {
    private static final Person BUYER = new Person(
            "",
            "Ottoline",
            "Vanterpool",
            "77 Lantern Wharf",
            "",
            "Millbrook",
            "VT",
            "05999",
            "USA",
            "8025550177",
            "ottoline@example.com");

    @TempDir
    Path folder;

    private NightShop shop;

    @BeforeEach
    void open() {
        shop = new NightShop(folder.resolve("home"));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private void writtenAndShipped(String custRef) {
        shop.place(NewOrder.of(custRef, NightShop.CART)
                .line("TEA-ASSAM-100", "2", "15.00")
                .buyer(BUYER)
                .giftMessage("For Ottoline, with love"));
        shop.sync();
        shop.sandbox.inflow().warehouse().fulfil(shop.inflowId(custRef), "UPS", "1Z" + custRef);
        shop.sync();
        assertThat(shop.sandbox.cartRover().status(custRef)).isEqualTo("shipped");
    }

    /** Every trace in any file of the data folder. */
    private List<String> traces() throws IOException {
        try (Stream<Path> files = Files.walk(shop.home)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> Stream.of("Vanterpool", "Lantern Wharf", "ottoline@", "8025550177", "with love")
                            .anyMatch(word -> holds(file, word)))
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }

    private static boolean holds(Path file, String word) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(word);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void anAddressIsGoneAfterThirtyDaysAndTheOrderIsNeitherWrittenNorShippedAgain() throws IOException {
        writtenAndShipped("5001");
        shop.sleep(Duration.ofDays(29));
        shop.goOn(Duration.ofMinutes(15));
        assertThat(shop.bridge().order("5001").getFirst().order().customer()).isEqualTo("Ottoline Vanterpool");

        shop.sleep(Duration.ofDays(2));
        shop.goOn(Duration.ofMinutes(15));

        assertThat(shop.bridge().order("5001").getFirst().order().customer()).isNull();
        assertThat(shop.bridge().order("5001").getFirst().subTotal()).isEqualByComparingTo("30.00");
        shop.restart();
        shop.sandbox.cartRover().carts().makeNewAgain("5001");
        shop.sync();
        shop.sync();
        assertThat(shop.sandbox.inflow().orders()).hasSize(1);
        assertThat(shop.calls(CallKind.INFLOW_ORDER_WRITE)).isEqualTo(1);
        assertThat(shop.sandbox.cartRover().shipmentPushes("5001")).hasSize(1);
        assertThat(shop.bridge().errors(false)).isEmpty();
    }

    @Test
    void deletedAddressesAreInNoFileOfTheDataFolder() throws IOException {
        writtenAndShipped("5002");
        assertThat(traces()).isNotEmpty();

        ActionResult result = shop.bridge().deleteAddresses();

        assertThat(result.sentence()).isEqualTo("Deleted the addresses of 1 order.");
        assertThat(traces()).isEmpty();
    }

    @Test
    void deletedAddressesAreInNoneOfTheProgramsOwnCopiesAndOneGoodCopyIsThere() throws IOException {
        writtenAndShipped("5012");
        shop.goOn(Duration.ofMinutes(15));
        shop.sleep(Duration.ofDays(1));
        shop.goOn(Duration.ofMinutes(15));
        DataFolder data = new DataFolder(shop.home);
        Files.createDirectories(data.setAside());
        Files.copy(data.storeFile(), data.setAside().resolve("cartwright-old.db"));
        assertThat(new Backups(data, shop.clock).list()).hasSize(2);

        ActionResult result = shop.bridge().deleteAddresses();

        assertThat(result.sentence())
                .isEqualTo("Deleted the addresses of 1 order. One new copy took the place of Cartwright's own older"
                        + " ones.");
        assertThat(traces()).isEmpty();
        assertThat(new Backups(data, shop.clock).list()).hasSize(1);
        assertThat(new Backups(data, shop.clock).newestGood()).isPresent();
    }

    @Test
    void anAddressThatIsGoneAfterThirtyDaysIsGoneFromTheDailyCopiesToo() throws IOException {
        writtenAndShipped("5013");
        shop.sleep(Duration.ofDays(26));
        shop.goOn(Duration.ofMinutes(15));
        for (int day = 0; day < 3; day++) {
            shop.sleep(Duration.ofDays(1));
            shop.goOn(Duration.ofMinutes(15));
        }
        DataFolder data = new DataFolder(shop.home);
        assertThat(new Backups(data, shop.clock).list()).hasSize(4);
        assertThat(traces()).hasSizeGreaterThanOrEqualTo(4);

        shop.sleep(Duration.ofDays(2));
        shop.goOn(Duration.ofMinutes(15));

        assertThat(traces()).filteredOn(name -> name.startsWith("cartwright-")).isEmpty();
        List<Backups.Copy> copies = new Backups(data, shop.clock).list();
        assertThat(copies).hasSize(5);
        shop.program().quit();
        SimulatedProgram.restore(shop.home, copies.getLast().file(), shop.clock);
        shop.reopen();
        shop.sync();
        assertThat(shop.sandbox.inflow().orders()).hasSize(1);
        assertThat(shop.sandbox.cartRover().shipmentPushes("5013")).hasSize(1);
    }

    @Test
    void anOrderThatIsStillToBeWrittenKeepsItsAddress() {
        shop.place(NewOrder.of("5003", NightShop.CART)
                .line("TEA-NOT-THERE", "1", "15.00")
                .buyer(BUYER));
        shop.sync();

        ActionResult result = shop.bridge().deleteAddresses();

        assertThat(result.sentence()).isEqualTo("No order had an address to delete. 1 order still needs theirs.");
        shop.sandbox.inflow().catalogue().addProduct("TEA-NOT-THERE", "Now it is", new java.math.BigDecimal("15"));
        shop.sync();
        assertThat(shop.sandbox.inflow().orders()).hasSize(1);
        assertThat(shop.sandbox.inflow().orders().getFirst().toString()).contains("77 Lantern Wharf");
    }

    @Test
    void anOrderWithoutItsAddressIsStillToldApartFromAnotherOneWithItsReference() {
        writtenAndShipped("5004");
        shop.bridge().deleteAddresses();
        shop.sandbox.cartRover().carts().makeNewAgain("5004");
        shop.sandbox.cartRover().carts().setKey("5004", "record_no", "990077");

        shop.sync();

        assertThat(shop.bridge().errors(false)).extracting(ErrorView::code).containsExactly("identity-clash");
    }

    @Test
    void addressesAreKeptWhereTheOwnerWantsThem() {
        writtenAndShipped("5005");
        assertThat(shop.bridge()
                        .changeHouseRules("Addresses are kept", HouseRules.DEFAULT.withAddressDays(null))
                        .done())
                .isTrue();

        shop.sleep(Duration.ofDays(90));
        shop.goOn(Duration.ofMinutes(15));

        assertThat(shop.bridge().order("5005").getFirst().order().customer()).isEqualTo("Ottoline Vanterpool");
        assertThat(shop.bridge().houseRules().addressDays()).isNull();
        assertThat(shop.bridge().activity(50)).anyMatch(line -> line.what().equals("Addresses are kept"));
        assertThat(shop.bridge()
                        .changeHouseRules("never", HouseRules.DEFAULT.withAddressDays(0))
                        .done())
                .isFalse();
    }

    @Test
    void aBuyersSecondOrderFindsTheSameCustomerAfterTheAddressIsGone() {
        writtenAndShipped("5006");
        shop.bridge().deleteAddresses();

        writtenAndShipped("5007");

        assertThat(shop.calls(CallKind.INFLOW_CUSTOMER_WRITE)).isEqualTo(1);
    }

    @Test
    void forgetAsksForThePhraseAndSaysWhatItMeans() {
        Forgetting forgetting = shop.bridge().forgetting();

        assertThat(forgetting).isNotNull();
        assertThat(forgetting.phrase()).isEqualTo("forget Larkspur");
        assertThat(forgetting.means()).anyMatch(sentence -> sentence.contains("nothing comes twice"));
        assertThat(shop.bridge().forget("forget").done()).isFalse();
        assertThat(shop.bridge().settings()).isNotNull();
    }

    @Test
    void afterForgetNothingIsLeftAndASecondSetUpDoublesNothing() throws IOException {
        writtenAndShipped("5008");
        shop.place(NewOrder.of("5009", NightShop.CART)
                .line("TEA-ASSAM-100", "1", "15.00")
                .buyer(BUYER));
        shop.sync();
        shop.sandbox.inflow().warehouse().fulfil(shop.inflowId("5009"), "UPS", "1Z5009");
        // Its acknowledgement never arrived: CartRover still offers it.
        shop.sandbox.cartRover().carts().makeNewAgain("5009");
        shop.goOn(Duration.ofMinutes(1), () -> false);
        long shippedBefore = shop.sandbox.cartRover().shipmentPushes("5009").size();

        ActionResult result = shop.bridge().forget(" Forget  larkspur ");

        assertThat(result.done()).isTrue();
        assertThat(shop.bridge().status().state()).isEqualTo("notSetUp");
        assertThat(shop.bridge().orders()).isEmpty();
        assertThat(traces()).isEmpty();
        DataFolder data = new DataFolder(shop.home);
        assertThat(data.backups().toFile().listFiles()).isNullOrEmpty();

        shop.setUp();
        shop.sync();
        shop.sync();
        shop.goOn(Duration.ofHours(2));
        assertThat(shop.sandbox.inflow().orders()).hasSize(2);
        assertThat(shop.calls(CallKind.INFLOW_ORDER_WRITE)).isEqualTo(2);
        assertThat(shop.sandbox.cartRover().shipmentPushes("5008")).hasSize(1);
        assertThat(shop.sandbox.cartRover().shipmentPushes("5009")).hasSize(1);
        assertThat(shippedBefore).isLessThanOrEqualTo(1);
    }

    @Test
    void handingOverStopsThisComputerAndTheCopyGoesOnElsewhereWithoutDoubling() {
        writtenAndShipped("5010");
        Path copy = folder.resolve("for-the-office.db");

        ActionResult result = shop.bridge().handOver(copy);

        assertThat(result.done()).isTrue();
        HandedOver handedOver = shop.bridge().handedOver();
        assertThat(handedOver).isNotNull();
        assertThat(handedOver.copy()).isEqualTo(copy);
        assertThat(shop.bridge().status().state()).isEqualTo("paused");
        assertThat(shop.bridge().push(List.of()).done()).isFalse();
        assertThat(shop.bridge().resume().done()).isFalse();
        assertThatThrownBy(shop::sync).isInstanceOf(Failure.class).hasMessage("Another computer does the syncing");
        shop.place("5011");
        shop.restart();
        shop.bridge().syncNow();
        shop.goOn(Duration.ofMinutes(30));
        assertThat(shop.sandbox.inflow().orders()).hasSize(1);

        // The other computer restores the copy and syncs.
        shop.program().quit();
        SimulatedProgram.restore(shop.home, copy, shop.clock);
        shop.reopen();
        shop.sync();
        assertThat(shop.bridge().handedOver()).isNull();
        assertThat(shop.sandbox.inflow().orders()).hasSize(2);
        assertThat(shop.calls(CallKind.INFLOW_ORDER_WRITE)).isEqualTo(2);
        assertThat(shop.sandbox.cartRover().shipmentPushes("5010")).hasSize(1);
        assertThat(shop.bridge().errors(false)).isEmpty();
    }

    @Test
    void aCopyThatCannotBeSavedLeavesTheSyncingHere() {
        assertThatThrownBy(
                        () -> shop.bridge().handOver(folder.resolve("nowhere").resolve("copy.db")))
                .isInstanceOf(Failure.class);
        assertThat(shop.bridge().handedOver()).isNull();
        shop.place("5012");
        shop.sync();
        assertThat(shop.sandbox.inflow().orders()).hasSize(1);
    }

    @Test
    void takingTheSyncingBackLooksFirstAtWhatTheOtherComputerWrote() throws IOException {
        shop.sync();
        Path copy = folder.resolve("copy.db");
        shop.bridge().handOver(copy);
        SimulatedProgram.Disk here = shop.program().disk();
        shop.program().quit();
        SimulatedProgram.restore(shop.home, copy, shop.clock);
        shop.reopen();
        writtenAndShipped("5013");
        shop.sandbox.cartRover().carts().makeNewAgain("5013");
        shop.program().quit();
        SimulatedProgram.putDisk(shop.home, here, shop.clock.instant());
        shop.reopen();

        assertThat(shop.bridge().takeBack().done()).isTrue();
        shop.sync();
        shop.sync();

        assertThat(shop.calls(CallKind.INFLOW_ORDER_WRITE)).isEqualTo(1);
        assertThat(shop.sandbox.cartRover().shipmentPushes("5013")).hasSize(1);
        HomeView home = shop.bridge().home();
        assertThat(home).isNotNull();
        assertThat(home.computer()).isEqualTo("front-desk");
        assertThat(home.since()).isNotNull();
    }
}
