package app.cartwright.desktop.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** On macOS: a launch agent. */
public final class MacStartAtLogin implements StartAtLogin {
    private final Path file;
    private final List<String> command;

    /**
     * Writes to this home folder's {@code Library/LaunchAgents}.
     *
     * @param command program and arguments
     */
    public MacStartAtLogin(Path home, List<String> command) {
        this.file = home.resolve("Library").resolve("LaunchAgents").resolve("app.cartwright.plist");
        this.command = List.copyOf(command);
    }

    @Override
    public boolean isOn() {
        return Files.exists(file);
    }

    @Override
    public void set(boolean on) throws IOException {
        if (on) {
            Files.createDirectories(file.resolveSibling("."));
            Files.writeString(file, text());
        } else {
            Files.deleteIfExists(file);
        }
    }

    /** The property list. */
    String text() {
        String arguments = command.stream()
                .map(part -> "    <string>" + escaped(part) + "</string>\n")
                .collect(Collectors.joining());
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
            <plist version="1.0">
            <dict>
              <key>Label</key>
              <string>app.cartwright</string>
              <key>ProgramArguments</key>
              <array>
            %s  </array>
              <key>RunAtLoad</key>
              <true/>
            </dict>
            </plist>
            """.formatted(arguments);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
