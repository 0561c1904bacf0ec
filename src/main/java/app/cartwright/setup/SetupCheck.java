package app.cartwright.setup;

import app.cartwright.cartrover.CartRoverClient;
import app.cartwright.http.Api;
import app.cartwright.http.Outcome;
import app.cartwright.inflow.InflowClient;
import app.cartwright.inflow.Location;
import app.cartwright.inflow.Product;
import app.cartwright.setup.SetupFacts.CartList;
import app.cartwright.setup.SetupReader.Carts;
import app.cartwright.setup.SetupReader.Progress;
import app.cartwright.setup.SetupReader.RoverStock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Proves both connections, one call each, then reads what a set-up shows. Only reads. */
public final class SetupCheck {
    private final ConnectionCheck connections;
    private final SetupReader reader;

    public SetupCheck(ConnectionCheck connections, SetupReader reader) {
        this.connections = connections;
        this.reader = reader;
    }

    /** A whole look, the SKU match included. */
    public CheckReport look(InflowClient inflow, CartRoverClient cartrover, Progress progress) {
        Proof inflowProof = connections.inflow(inflow);
        Proof roverProof = connections.cartrover(cartrover);
        List<String> failures = new ArrayList<>();
        List<Location> locations = List.of();
        List<Product> products = null;
        if (inflowProof.connected()) {
            locations = kept(Api.INFLOW, reader.inflowLocations(inflow), List.of(), failures);
            Outcome<List<Product>> answer = reader.products(inflow, progress);
            kept(Api.INFLOW, answer, List.of(), failures);
            products = answer.valueOrNull();
        }
        Carts carts = new Carts(CartList.NOT_READ, List.of(), null);
        RoverStock stock = null;
        if (roverProof.connected()) {
            carts = reader.carts(cartrover);
            if (carts.failure() != null) {
                failures.add("The carts couldn't be read: " + carts.failure());
            }
            Outcome<RoverStock> answer = reader.stock(cartrover, progress);
            kept(Api.CARTROVER, answer, new RoverStock(List.of(), List.of()), failures);
            stock = answer.valueOrNull();
        }
        // Half a match would show SKUs as missing that were only not read.
        SkuCounts skus = products == null || stock == null ? SkuCounts.NONE : SkuCounts.of(products, stock.skus());
        return new CheckReport(
                withInflowFacts(inflowProof, locations, products),
                withCarts(roverProof, carts),
                locations,
                carts,
                stock == null ? List.of() : stock.locations(),
                skus,
                List.copyOf(failures));
    }

    /** The proof with what the window shows beside its badge. */
    public static Proof withCarts(Proof proof, Carts carts) {
        if (!proof.connected()) {
            return proof;
        }
        List<Seen> facts = new ArrayList<>(List.of(
                Seen.said("The pair is accepted"), Seen.said("It opens your merchant account, not just one cart")));
        facts.addAll(cartCount(carts));
        return proof.withFacts(facts);
    }

    /** How many carts can be seen, where CartRover gave the list of them; else nothing. */
    static List<Seen> cartCount(Carts carts) {
        int count = carts.carts().size();
        if (carts.list() != CartList.GIVEN) {
            return List.of();
        }
        return List.of(Seen.said(count == 1 ? "One cart can be seen with it" : count + " carts can be seen with it"));
    }

    /** The proof with what the window shows beside its badge. */
    public static Proof withLocations(Proof proof, List<Location> locations) {
        return withInflowFacts(proof, locations, null);
    }

    private static Proof withInflowFacts(Proof proof, List<Location> locations, @Nullable List<Product> products) {
        if (!proof.connected()) {
            return proof;
        }
        List<Location> active = locations.stream().filter(Location::active).toList();
        List<Seen> facts = new ArrayList<>();
        facts.add(new Seen(
                active.size(),
                active.size() == 1 ? "location" : "locations",
                active.stream().map(Location::name).limit(5).collect(Collectors.joining(", "))
                        + (active.size() > 5 ? " …" : "")));
        if (products != null) {
            int withSku =
                    (int) products.stream().filter(p -> !p.sku().isBlank()).count();
            facts.add(Seen.products(withSku));
        }
        return proof.withFacts(facts);
    }

    private static <T> T kept(Api api, Outcome<T> outcome, T otherwise, List<String> failures) {
        if (outcome instanceof Outcome.Done<T> done) {
            return done.value();
        }
        failures.add(SetupReader.why(api, outcome));
        return otherwise;
    }
}
