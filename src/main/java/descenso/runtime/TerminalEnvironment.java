package descenso.runtime;

import descenso.phrases.Language;
import descenso.tui.CharacterSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The set environment variables, by name, that describe the terminal and the learner's locale: TERM, LANG … */
public record TerminalEnvironment(Map<String, String> variables) {

    /** Returns the language of the locale; empty if the tutor does not have that language. */
    public Optional<Language> language() {
        return Language.of(locale("LC_MESSAGES"));
    }

    /** Returns the characters of the locale: ASCII unless it is UTF-8, as there a single é could shift a row. */
    public CharacterSet characters() {
        String locale = locale("LC_CTYPE").toUpperCase(Locale.ROOT);
        return locale.contains("UTF-8") || locale.contains("UTF8") ? CharacterSet.UNICODE : CharacterSet.ASCII;
    }

    /** Tests whether the terminal is the Linux console, whose font has no Braille. */
    public boolean isLinuxConsole() {
        return "linux".equals(variables.get("TERM"));
    }

    /** Returns the locale of a category in the order of POSIX. An empty variable counts as not set. */
    private String locale(String category) {
        for (String variable : List.of("LC_ALL", category, "LANG")) {
            String value = variables.getOrDefault(variable, "");
            if (!value.isEmpty()) {
                return value;
            }
        }
        return "";
    }
}
