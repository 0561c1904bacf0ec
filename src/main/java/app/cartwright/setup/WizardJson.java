package app.cartwright.setup;

import app.cartwright.setup.Settings.CartPrefix;
import app.cartwright.setup.Settings.LocationMapping;
import app.cartwright.setup.Settings.Source;
import app.cartwright.setup.SetupFacts.CartList;
import app.cartwright.setup.WizardAnswers.SeenCart;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The wizard's answers as text. What can't be read is as if it had not been answered: the wizard asks again. */
final class WizardJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private WizardJson() {}

    static String text(WizardAnswers answers) {
        ObjectNode root = JSON.createObjectNode();
        root.put("step", answers.step().word());
        ObjectNode plain = root.putObject("answers");
        answers.plain().forEach(plain::put);
        proof(root, "inflow", answers.inflow());
        proof(root, "cartrover", answers.cartrover());
        root.put("cartList", answers.cartList().name());
        root.put(
                "cartsCheckedAt",
                answers.cartsCheckedAt() == null
                        ? null
                        : answers.cartsCheckedAt().toString());
        ArrayNode carts = root.putArray("carts");
        answers.carts()
                .forEach(c -> carts.addObject()
                        .put("orderSource", c.orderSource())
                        .put("kind", c.kind())
                        .put("label", c.label())
                        .put("connected", c.connected()));
        ArrayNode prefixes = root.putArray("prefixes");
        answers.prefixes()
                .forEach(c -> prefixes.addObject()
                        .put("orderSource", c.orderSource())
                        .put("kind", c.kind())
                        .put("prefix", c.prefix())
                        .put("chosen", c.chosen()));
        SkuCounts skus = answers.skus();
        if (skus != null) {
            root.putObject("skus")
                    .put("matched", skus.matched())
                    .put("differing", skus.differing())
                    .put("onlyInflow", skus.onlyInflow())
                    .put("onlyCartRover", skus.onlyCartRover());
        }
        ArrayNode locations = root.putArray("inflowLocations");
        answers.inflowLocations()
                .forEach(l ->
                        locations.addObject().put("locationId", l.locationId()).put("name", l.name()));
        root.put("locationsRead", answers.locationsRead());
        ArrayNode mappings = root.putArray("mappings");
        answers.mappings().forEach(m -> mapping(mappings.addObject(), m));
        return root.toString();
    }

    static WizardAnswers read(String text) {
        try {
            JsonNode root = JSON.readTree(text);
            Map<String, String> plain = new LinkedHashMap<>();
            root.path("answers")
                    .properties()
                    .forEach(e -> plain.put(e.getKey(), e.getValue().asText()));
            List<SeenCart> carts = new ArrayList<>();
            root.path("carts")
                    .forEach(c -> carts.add(new SeenCart(
                            c.path("orderSource").asText(),
                            orNull(c, "kind"),
                            c.path("label").asText(),
                            c.path("connected").asBoolean())));
            List<CartPrefix> prefixes = new ArrayList<>();
            root.path("prefixes")
                    .forEach(c -> prefixes.add(new CartPrefix(
                            c.path("orderSource").asText(),
                            orNull(c, "kind"),
                            c.path("prefix").asText(),
                            c.path("chosen").asBoolean())));
            List<Source.One> locations = new ArrayList<>();
            root.path("inflowLocations").forEach(l -> locations.add(one(l)));
            List<LocationMapping> mappings = new ArrayList<>();
            root.path("mappings").forEach(m -> mappings.add(mapping(m)));
            JsonNode skus = root.path("skus");
            return new WizardAnswers(
                    WizardStep.of(root.path("step").asText()).orElse(WizardStep.WELCOME),
                    Map.copyOf(plain),
                    proof(root.path("inflow")),
                    proof(root.path("cartrover")),
                    CartList.valueOf(root.path("cartList").asText("NOT_READ")),
                    List.copyOf(carts),
                    instant(root, "cartsCheckedAt"),
                    List.copyOf(prefixes),
                    skus.isObject()
                            ? new SkuCounts(
                                    skus.path("matched").asInt(),
                                    skus.path("differing").asInt(),
                                    skus.path("onlyInflow").asInt(),
                                    skus.path("onlyCartRover").asInt())
                            : null,
                    List.copyOf(locations),
                    root.path("locationsRead").asBoolean(),
                    List.copyOf(mappings));
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            return WizardAnswers.NONE;
        }
    }

    private static void proof(ObjectNode root, String name, @Nullable Proof proof) {
        // A refusal isn't kept: after a restart the badge says that nothing is proved, and that is so.
        if (proof == null || !proof.connected()) {
            return;
        }
        ObjectNode node = root.putObject(name).put("title", proof.title());
        node.put("provedAt", proof.provedAt() == null ? null : proof.provedAt().toString());
        ArrayNode facts = node.putArray("facts");
        proof.facts()
                .forEach(seen -> facts.addObject()
                        .put("count", seen.count())
                        .put("what", seen.what())
                        .put("names", seen.names()));
    }

    private static @Nullable Proof proof(JsonNode node) {
        if (!node.isObject()) {
            return null;
        }
        List<Seen> facts = new ArrayList<>();
        node.path("facts").forEach(fact -> facts.add(seen(fact)));
        return new Proof(
                Proof.Answer.CONNECTED,
                node.path("title").asText(),
                "",
                "",
                instant(node, "provedAt"),
                List.copyOf(facts),
                null,
                null);
    }

    /** As a sentence where an earlier version has stored it. */
    private static Seen seen(JsonNode fact) {
        return fact.isTextual()
                ? Seen.said(fact.asText())
                : new Seen(
                        fact.path("count").isInt() ? fact.path("count").asInt() : null,
                        fact.path("what").asText(),
                        fact.path("names").asText());
    }

    private static void mapping(ObjectNode node, LocationMapping mapping) {
        node.put("cartroverLocation", mapping.cartroverLocation()).put("enabled", mapping.enabled());
        if (mapping.source() instanceof Source.One one) {
            node.putObject("source").put("locationId", one.locationId()).put("name", one.name());
        }
    }

    private static LocationMapping mapping(JsonNode node) {
        return new LocationMapping(
                node.path("cartroverLocation").asText(),
                node.path("enabled").asBoolean(),
                node.path("source").isObject() ? one(node.path("source")) : new Source.All());
    }

    private static Source.One one(JsonNode node) {
        return new Source.One(
                node.path("locationId").asText(), node.path("name").asText());
    }

    private static @Nullable String orNull(JsonNode node, String name) {
        return node.path(name).isTextual() ? node.path(name).textValue() : null;
    }

    private static @Nullable Instant instant(JsonNode node, String name) {
        return Optional.ofNullable(orNull(node, name)).map(Instant::parse).orElse(null);
    }
}
