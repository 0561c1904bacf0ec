package app.cartwright.sandbox;

import java.util.List;
import java.util.random.RandomGenerator;

/** Shoppers. Nobody lives there. */
final class ShopPeople {
    private static final List<String> FIRST = List.of(
            "Odile",
            "Bram",
            "Ines",
            "Teodor",
            "Wren",
            "Maris",
            "Soren",
            "Junia",
            "Aldous",
            "Petra",
            "Lucan",
            "Saskia",
            "Ewan",
            "Noor",
            "Felix",
            "Zoë",
            "André",
            "Mireille",
            "Tam",
            "Ottoline");
    private static final List<String> LAST = List.of(
            "Farrow",
            "Quill",
            "Vasquez-Holm",
            "O'Hare",
            "Lindqvist",
            "Marsh",
            "Okonedo",
            "Petrov",
            "Sandoval",
            "Thistle",
            "Underhill",
            "Verhoeven",
            "Whitlock",
            "Yarrow",
            "Zell",
            "Ashdown",
            "Brightwater",
            "Castellan");
    private static final List<String> STREET = List.of(
            "Quarry Row",
            "Mill Lane",
            "Harbour Street",
            "Larch Avenue",
            "Old Ferry Road",
            "Cooper's Yard",
            "Beacon Hill");
    private static final List<Town> TOWNS = List.of(
            new Town("Millbrook", "VT", "05999", "USA"),
            new Town("East Farrington", "NH", "03999", "USA"),
            new Town("Sable Point", "ME", "04999", "USA"),
            new Town("Dry Creek Falls", "CO", "81999", "USA"),
            new Town("Port Aldwin", "WA", "98999", "USA"),
            new Town("Aberfeld", "ON", "K0A 9Z9", "CAN"),
            new Town("Lower Combe", "", "ZZ9 9ZZ", "GBR"));

    private record Town(String name, String state, String zip, String country) {}

    private ShopPeople() {}

    static Person someone(RandomGenerator random) {
        String first = pick(FIRST, random);
        String last = pick(LAST, random);
        Town town = TOWNS.get(Math.min(random.nextInt(20), TOWNS.size() * 3 - 1) % TOWNS.size());
        boolean company = random.nextInt(10) == 0;
        String email = random.nextInt(25) == 0
                ? ""
                : (first + "." + last).replaceAll("[^A-Za-z.]", "") + random.nextInt(40) + "@mail.example";
        return new Person(
                company ? last + " & Daughters" : "",
                first,
                last,
                1 + random.nextInt(240) + " " + pick(STREET, random),
                random.nextInt(6) == 0 ? "Unit " + (1 + random.nextInt(30)) : "",
                town.name(),
                town.state(),
                town.zip(),
                town.country(),
                "80255501" + (10 + random.nextInt(90)),
                email);
    }

    static <T> T pick(List<T> from, RandomGenerator random) {
        return from.get(random.nextInt(from.size()));
    }
}
