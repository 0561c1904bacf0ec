package app.cartwright.simulation;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A copy of all of the program's classes and of this simulation, one class of it changed. Nothing shipped knows of it. */
final class BuggyProgram extends ClassLoader {
    private static final String OURS = "app.cartwright.";

    private final @Nullable PlantedBug bug;
    private final AtomicInteger struck = new AtomicInteger();

    BuggyProgram(@Nullable PlantedBug bug) {
        super(BuggyProgram.class.getClassLoader());
        this.bug = bug;
    }

    /** Lives through one week; gives the broken promise, or {@code ""}. */
    String live(long seed, Path folder) {
        try {
            Class<?> run = Class.forName("app.cartwright.simulation.Run", true, this);
            MethodHandle verdict = MethodHandles.publicLookup()
                    .findStatic(run, "verdict", MethodType.methodType(String.class, long.class, String.class));
            return (String) verdict.invoke(seed, folder.toString());
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** Loads the class that is changed; gives in how many places it was. */
    int plant() {
        PlantedBug planted = bug;
        if (planted != null) {
            try {
                Class.forName(planted.target(), true, this);
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(planted.name() + " has lost its class", e);
            }
        }
        return struck();
    }

    /** In how many places the class was changed; 0 as long as it was not needed. */
    int struck() {
        return struck.get();
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(OURS)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> known = findLoadedClass(name);
            return known != null ? known : define(name);
        }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (in == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] bytes = in.readAllBytes();
            PlantedBug planted = bug;
            if (planted != null && planted.target().equals(name)) {
                bytes = planted.change().apply(bytes, struck);
            }
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }
}
