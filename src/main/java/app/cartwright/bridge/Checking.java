package app.cartwright.bridge;

import app.cartwright.inflow.Location;
import app.cartwright.setup.CheckReport;
import app.cartwright.setup.ConnectionCheck;
import app.cartwright.setup.ContractProbes;
import app.cartwright.setup.Proof;
import app.cartwright.setup.Settings;
import app.cartwright.setup.SetupCheck;
import app.cartwright.setup.SetupReader;
import app.cartwright.stock.SkuMatch;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Proves both connections with the keys in force and reads what a set-up shows. */
final class Checking {
    private final Works works;

    Checking(Works works) {
        this.works = works;
    }

    CheckResult check() {
        Settings settings = works.local().settings().current();
        InstantSource clock = works.local().clock();
        Crew crew = works.crew();
        CheckReport report = new SetupCheck(new ConnectionCheck(clock), new SetupReader(clock))
                .look(crew.inflow(), crew.cartrover(), SetupReader.Progress.NONE);
        SkuMatch match = report.connected() ? crew.stock().survey().match().match() : SkuMatch.of(List.of(), List.of());
        Set<String> locations = new LinkedHashSet<>(report.cartroverLocations());
        ContractProbes probes = new ContractProbes(clock);
        if (report.inflow().connected()) {
            probes.inflow(crew.inflow());
        }
        if (report.cartrover().connected()) {
            probes.cartrover(crew.cartrover());
        }
        List<FactView> facts = works.calls().facts();
        long open =
                facts.stream().filter(fact -> fact.state().equals("assumed")).count();
        return new CheckResult(
                report.connected(),
                (report.connected() ? "Both connections are good. " : "Not connected. ") + open + " of " + facts.size()
                        + " facts are not confirmed yet" + failures(report) + ".",
                connection(report.inflow()),
                connection(report.cartrover()),
                carts(report, settings),
                List.copyOf(locations),
                report.inflowLocations().stream()
                        .filter(Location::active)
                        .map(at -> new SetupDesk.InflowLocation(at.locationId(), at.name(), at.isDefault()))
                        .toList(),
                new CheckResult.Match(
                        match.matched().size(),
                        differences(match.differs()),
                        match.onlyInflow().stream().map(SkuMatch.Item::sku).toList(),
                        match.onlyCartRover()),
                facts);
    }

    private static String failures(CheckReport report) {
        return report.failures().isEmpty() ? "" : "; " + String.join(" ", report.failures());
    }

    static List<SetupDesk.Difference> differences(List<SkuMatch.Difference> found) {
        return found.stream()
                .map(d -> new SetupDesk.Difference(
                        d.inflow().sku(), d.cartRoverSku(), d.inflow().name()))
                .toList();
    }

    private static List<SetupDesk.CartTile> carts(CheckReport report, Settings settings) {
        List<SetupDesk.CartTile> tiles = new ArrayList<>();
        report.carts()
                .carts()
                .forEach(cart -> tiles.add(new SetupDesk.CartTile(
                        cart.orderSource(),
                        cart.kind(),
                        cart.label(),
                        cart.active(),
                        settings.pullOrders()
                                .cart(cart.orderSource())
                                .map(Settings.CartPrefix::prefix)
                                .orElse(""),
                        0)));
        return tiles;
    }

    static SetupDesk.Connection connection(Proof proof) {
        return new SetupDesk.Connection(
                proof.connected(),
                proof.answer().word(),
                proof.title(),
                proof.cause(),
                proof.nextStep(),
                proof.provedAt(),
                proof.facts(),
                proof.processId(),
                proof.rawAnswer());
    }
}
