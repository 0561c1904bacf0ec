package app.cartwright.desktop.system;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** On macOS: a launch agent. */
public final class MacStartAtLogin extends LoginFile {
    /**
     * Writes to this home folder's {@code Library/LaunchAgents}.
     *
     * @param command program and arguments
     */
    public MacStartAtLogin(Path home, List<String> command) {
        super(home.resolve("Library").resolve("LaunchAgents").resolve("app.cartwright.plist"), command);
    }

    /** The property list. */
    @Override
    String text() {
        String arguments = command().stream()
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
