package app.cartwright.desktop.system;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the window remembers about itself, in {@code window.properties} of the data folder: its place, looks, answers
 * that only the owner could give. Nothing of it matters to the sync; a damaged file is as good as none.
 */
public final class WindowMemory {
    private final @Nullable Path file;
    private final Map<String, String> values = new TreeMap<>();
    private Runnable changed = () -> {};

    private WindowMemory(@Nullable Path file) {
        this.file = file;
    }

    /** Reads what is kept in the folder. Blocks. */
    public static WindowMemory in(Path folder) {
        WindowMemory memory = new WindowMemory(folder.resolve("window.properties"));
        try (Reader reader = Files.newBufferedReader(folder.resolve("window.properties"), StandardCharsets.UTF_8)) {
            Properties read = new Properties();
            read.load(reader);
            read.forEach((key, value) -> memory.values.put(String.valueOf(key), String.valueOf(value)));
        } catch (IOException | IllegalArgumentException e) {
            memory.values.clear();
        }
        return memory;
    }

    /** A memory that ends with the program. */
    public static WindowMemory forgetful() {
        return new WindowMemory(null);
    }

    /** What to do after a change: as a rule to {@link #save} soon, in the background. */
    public void onChange(Runnable then) {
        changed = then;
    }

    /** What is remembered under a name, or the value given. */
    public synchronized String get(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    /** A number that is remembered, or the one given. */
    public double number(String name, double otherwise) {
        try {
            return Double.parseDouble(get(name, String.valueOf(otherwise)));
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** Whether something is switched on. */
    public boolean is(String name, boolean otherwise) {
        return Boolean.parseBoolean(get(name, String.valueOf(otherwise)));
    }

    /** Remembers. */
    public void put(String name, Object value) {
        synchronized (this) {
            String before = values.put(name, String.valueOf(value));
            if (String.valueOf(value).equals(before)) {
                return;
            }
        }
        changed.run();
    }

    /** All names that begin so, in order. */
    public synchronized List<String> names(String beginning) {
        return values.keySet().stream().filter(k -> k.startsWith(beginning)).toList();
    }

    /** Forgets one. */
    public void forget(String name) {
        synchronized (this) {
            if (values.remove(name) == null) {
                return;
            }
        }
        changed.run();
    }

    /** Writes the file whole. Blocks. */
    public synchronized void save() throws IOException {
        if (file == null) {
            return;
        }
        Properties out = new Properties();
        out.putAll(values);
        Path half = file.resolveSibling("window.properties.new");
        try (Writer writer = Files.newBufferedWriter(half, StandardCharsets.UTF_8)) {
            out.store(writer, null);
        }
        Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
