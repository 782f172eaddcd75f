package descenso.plain;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.app.screen.CommandTable.ScreenCommand;
import descenso.tui.Key;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that the keys in the README's table give commands where the table says so. */
class ReadmeKeysTest {

    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    /** The tables of a place, as {@link KeyTables} names them. */
    private static final Map<String, String> TABLES = Map.of(
            "everywhere", "ACTION_.*",
            "live class", "(GlobalCommands|FollowScreen|SpotlightScreen).*",
            "first start", "TitleScreen.*",
            "course", "LessonScreen.*",
            "question", "(QuestionCommands|\\w+Input)\\..*|READING.*",
            "review", "(QuestionCommands|RoundScreen)\\..*",
            "classroom", "(Dashboard|TaskChooser|RaisedQuestions|Attendees)\\w+\\..*|GlobalCommands.*",
            "lab", "(Lab|Sweep|Inspect|Prediction)\\w+\\..*|READING.*");

    /** The table's names of keys that {@link Key#named} does not know. */
    private static final Map<String, String> NAMES = Map.of(
            "→", "RIGHT", "←", "LEFT", "↓", "DOWN", "↑", "UP", "PgDn", "PAGE_DOWN", "PgUp", "PAGE_UP", "Esc", "ESCAPE");

    /** Keys of the terminal, which no screen sees. */
    private static final Set<String> OF_TERMINAL = Set.of("^L", "^Z");

    /** Returns each place with a key of the table. */
    static Stream<Arguments> keys() throws IOException {
        List<Arguments> keys = new ArrayList<>();
        String place = "";
        boolean isInTable = false;
        for (String line : Files.readAllLines(Path.of("README.md"))) {
            String[] cells = line.split("\\|", -1);
            isInTable = line.startsWith("| Where |") || (isInTable && line.startsWith("|"));
            if (isInTable && cells.length > 2 && !cells[1].startsWith("--") && !cells[1].contains("Where")) {
                place = cells[1].isBlank() ? place : cells[1].strip();
                for (MatchResult key : CODE.matcher(cells[2]).results().toList()) {
                    keys.add(Arguments.of(place, key.group(1)));
                }
            }
        }
        return keys.stream().filter(key -> !OF_TERMINAL.contains((String) key.get()[1]));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void keyGivesACommand(String place, String key) {
        String name = NAMES.getOrDefault(key, key.length() > 2 ? key.toUpperCase(java.util.Locale.ROOT) : key);
        Set<Key> known = KeyTables.all().entrySet().stream()
                .filter(row -> row.getValue().matches(TABLES.get(place)))
                .map(Map.Entry::getKey)
                .map(ScreenCommand::keys)
                .flatMap(List::stream)
                .collect(Collectors.toSet());
        assertThat(known).contains(Key.named(name));
    }

    /**
     * Tests that the README's table leaves out no letter of a question. Letters that move beside an arrow are not in
     * it.
     */
    @Test
    void lettersOfQuestionsAreInTheTable() throws IOException {
        Set<Key> named = keys().filter(
                        key -> Set.of("question", "review", "everywhere").contains((String) key.get()[0]))
                .map(key -> (String) key.get()[1])
                .filter(key -> key.length() == 1 && Character.isLetter(key.charAt(0)))
                .map(Key::named)
                .collect(Collectors.toSet());
        Set<Key> letters = KeyTables.all().entrySet().stream()
                .filter(row -> row.getValue().matches(TABLES.get("question")))
                .map(row -> row.getKey().keys())
                .filter(keys -> keys.stream().allMatch(Key::types))
                .flatMap(List::stream)
                .filter(key -> key.types() && Character.isLetter(key.character()))
                .collect(Collectors.toSet());
        assertThat(named).containsAll(letters);
    }
}
