package app.cartwright.desktop.system;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** On Linux: a desktop entry in the autostart folder, as freedesktop.org's autostart specification has it. */
public final class LinuxStartAtLogin extends LoginFile {
    /**
     * Writes to this folder.
     *
     * @param config the user's configuration folder, as a rule {@code ~/.config}
     * @param command program and arguments
     */
    public LinuxStartAtLogin(Path config, List<String> command) {
        super(config.resolve("autostart").resolve("cartwright.desktop"), command);
    }

    /** The entry. */
    @Override
    String text() {
        String exec = command().stream().map(LinuxStartAtLogin::quoted).collect(Collectors.joining(" "));
        return """
            [Desktop Entry]
            Type=Application
            Name=Cartwright
            Comment=Keeps inFlow and CartRover in step
            Exec=%s
            Terminal=false
            X-GNOME-Autostart-enabled=true
            """.formatted(exec);
    }

    /** Quoted as the desktop entry specification asks: twice, once for the value and once for the argument. */
    private static String quoted(String part) {
        String argument = part.replace("%", "%%");
        if (argument.chars().noneMatch(c -> " \t\"'\\><~|&;$*?#()`".indexOf(c) >= 0)) {
            return argument;
        }
        StringBuilder text = new StringBuilder("\"");
        for (char c : argument.toCharArray()) {
            if (c == '"' || c == '`' || c == '$') {
                text.append("\\\\");
            } else if (c == '\\') {
                text.append("\\\\\\");
            }
            text.append(c);
        }
        return text.append('"').toString();
    }
}
