package app.cartwright.fuzz;

import app.cartwright.setup.SetupFile;
import app.cartwright.setup.SetupFileFuzz;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Many cases of bad input, each from its number: the same seed gives the same cases. */
final class FuzzRun {
    private static final int SHOWN = 20;

    private final AnswerCases answers = new AnswerCases();
    private final CommandCases commands;
    private final List<String> wrong = new ArrayList<>();
    private int wrongs;

    FuzzRun(Path folder) throws IOException {
        this.commands = new CommandCases(folder);
    }

    /** Runs cases from one number to another. Gives how many were wrong. */
    int run(long from, int cases) {
        for (long number = from; number < from + cases; number++) {
            String finding = one(number);
            if (!finding.isEmpty()) {
                wrongs++;
                if (wrong.size() < SHOWN) {
                    wrong.add("case " + number + ": " + finding);
                }
            }
        }
        return wrongs;
    }

    /** The first findings, in words. */
    List<String> findings() {
        return List.copyOf(wrong);
    }

    private String one(long number) {
        int kind = (int) (number % 100);
        if (kind == 0) {
            return commands.setup(number / 100);
        }
        if (kind < 4) {
            return commands.command(new SplittableRandom(number));
        }
        return kind < 35 ? file(number) : answers.run(new SplittableRandom(number));
    }

    private static String file(long number) {
        SetupFileFuzz fuzz = new SetupFileFuzz(number);
        boolean valid = number % 3 == 0;
        byte[] bytes = switch ((int) (number % 3)) {
            case 0 -> fuzz.valid().getBytes(StandardCharsets.UTF_8);
            case 1 -> fuzz.nearValid().getBytes(StandardCharsets.UTF_8);
            default -> fuzz.hostile();
        };
        try {
            SetupFile.Read read = SetupFile.read(bytes);
            if (valid && !read.faults().isEmpty()) {
                return "a valid file is refused: " + read.faults();
            }
            if ((read.draft() == null) == read.faults().isEmpty()) {
                return "neither read nor refused";
            }
            boolean placed = read.faults().stream()
                    .noneMatch(
                            fault -> fault.place().isBlank() || fault.message().isBlank());
            return placed ? "" : "a fault without a place: " + read.faults();
        } catch (RuntimeException | StackOverflowError e) {
            return "set-up file: " + e;
        }
    }
}
