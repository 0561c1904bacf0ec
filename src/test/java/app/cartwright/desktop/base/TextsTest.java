package app.cartwright.desktop.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final Path SOURCES = Path.of("src/main/java/app/cartwright/desktop");
    private static final Path BUNDLE = Path.of("src/main/resources/app/cartwright/desktop/texts.properties");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern ASKED =
            Pattern.compile("\\b(of|count)\\(\\s*\"([a-z][A-Za-z0-9]*(?:[._][A-Za-z0-9-]+)*)\"\\s*[,)]");

    @Test
    void noTextThatTheSourcesAskForIsMissing() throws IOException {
        Set<String> keys = bundle().stringPropertyNames();
        Set<String> missing = new TreeSet<>();
        for (String source : sources()) {
            Matcher asked = ASKED.matcher(source);
            while (asked.find()) {
                String key = asked.group(2);
                boolean there = asked.group(1).equals("count")
                        ? keys.contains(key + ".one") && keys.contains(key + ".many")
                        : keys.contains(key) || !key.contains(".") || keys.contains(key + ".one");
                if (!there) {
                    missing.add(key);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void noTextIsUnused() throws IOException {
        Set<String> literals = new HashSet<>();
        for (String source : sources()) {
            Matcher literal = LITERAL.matcher(source);
            while (literal.find()) {
                literals.add(literal.group(1));
            }
        }
        Set<String> unused = new TreeSet<>();
        for (String key : bundle().stringPropertyNames()) {
            String base = key.replaceAll("\\.(one|many)$", "");
            boolean used = literals.contains(key) || literals.contains(base) || composed(key, literals);
            if (!used) {
                unused.add(key);
            }
        }
        assertThat(unused).isEmpty();
    }

    /** A key whose beginning, up to a dot, stands in the sources as the first or the last part of a composed one. */
    private static boolean composed(String key, Set<String> literals) {
        int last = key.lastIndexOf('.');
        if (last > 0 && literals.contains(key.substring(0, last)) && literals.contains(key.substring(last))) {
            return true;
        }
        for (int dot = key.indexOf('.'); dot > 0; dot = key.indexOf('.', dot + 1)) {
            if (literals.contains(key.substring(0, dot + 1))) {
                return true;
            }
        }
        return false;
    }

    @Test
    void noKeyStandsTwiceInTheBundle() throws IOException {
        List<String> all = new ArrayList<>();
        for (String line : Files.readAllLines(BUNDLE)) {
            if (!line.isBlank() && !line.startsWith("#") && line.contains("=")) {
                all.add(line.substring(0, line.indexOf('=')).strip());
            }
        }
        assertThat(all).doesNotHaveDuplicates();
    }

    @Test
    void textsAreWrittenPlainly() throws IOException {
        Properties texts = bundle();
        Enumeration<?> names = texts.propertyNames();
        while (names.hasMoreElements()) {
            String name = String.valueOf(names.nextElement());
            String text = texts.getProperty(name);
            assertThat(text)
                    .as(name)
                    .doesNotContain("!", "'", "sync engine", "payload", "endpoint", "HTTP")
                    .doesNotContainIgnoringCase("please", "oops");
        }
    }

    @Test
    @Tag("M4")
    void bothNamesOfCartRoverAreShown() {
        assertThat(new Texts(Locale.US).of("settings.account.cartrover"))
                .isEqualTo("CartRover (Extensiv Integration Manager)");
    }

    @Test
    void aCountChoosesItsWord() {
        Texts texts = new Texts(Locale.US);
        assertThat(texts.count("badge.errors", 1)).isEqualTo("1 error");
        assertThat(texts.count("badge.errors", 1_206)).isEqualTo("1,206 errors");
    }

    private static Properties bundle() throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(BUNDLE)) {
            properties.load(reader);
        }
        return properties;
    }

    private static List<String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<String> all = new ArrayList<>();
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                all.add(Files.readString(file));
            }
            return all;
        }
    }
}
