package descenso.plain;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.app.LineWords;
import descenso.app.screen.CommandTable;
import descenso.app.screen.CommandTable.ScreenCommand;
import descenso.app.screen.Movement;
import descenso.app.screen.Screen;
import descenso.app.screen.Transition;
import descenso.phrases.Language;
import descenso.phrases.MessageKey;
import descenso.phrases.Messages;
import descenso.testing.GoldenFile;
import descenso.tui.CharacterSet;
import descenso.view.text.UiText;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Tests that the guide, a golden file, lists the keys of all command tables and the words of plain mode. */
class KeysGuideTest {

    private static final UiText ENGLISH = new UiText(Messages.in(Language.EN), CharacterSet.UNICODE);

    /** A chapter: what no table says, and the tables in the order of their rows, by class, some with their field. */
    private record Place(String title, String note, String tables) {}

    private static final List<Place> PLACES = List.of(
            new Place("First start", "A bet on the first race. Any other key goes on.", "TitleScreen"),
            new Place(
                    "Lessons",
                    "Digits and `Enter`: to the lesson with that number. At a seal, digits enter the bet.",
                    "LessonScreen"),
            new Place("A race after a bet", "", "LabCommands.BET ObservationScreen"),
            new Place("Questions", "Digits choose.", "QuestionCommands RowsInput MatchInput"),
            new Place(
                    "Reviews", "Digits grade: 1 forgotten, 2 hard, 3 remembered, 4 easy.", "RoundScreen ReviewScreen"),
            new Place(
                    "Contents, search and other texts",
                    "",
                    "ContentsScreen SearchScreen HelpScreen NotationScreen ProgressScreen ClosingScreen CourseListScreen"),
            new Place(
                    "Lab",
                    "A number and `Enter` set the chosen knob; `2/101` works too.",
                    "LabListScreen LabLoadingScreen LabCommands PredictionScreen LabTextScreen"),
            new Place(
                    "Inside a step, and sweeps",
                    "A number and `Enter`: to that step.",
                    "InspectScreen SweepScreen RateMapScreen"),
            new Place(
                    "A live class",
                    "",
                    "GlobalCommands FollowScreen SpotlightScreen TaskScreen PredictionBallot ClassroomScreen"),
            new Place(
                    "The classroom, for its staff",
                    "",
                    "DashboardScreen TaskChooserScreen TaskPreviewScreen QueueScreen RaisedQuestionsScreen"
                            + " AttendeesScreen TimerScreen ProjectorScreen"));

    @Test
    void guideListsAllKeysAndWords() {
        Map<String, List<ScreenCommand<?>>> tables = KeyTables.byTable();
        Set<String> everywhere = keyRows(CommandTable.everywhere().and(CommandTable.whileTyping()));
        Set<String> moving = keyRows(CommandTable.<Screen>empty()
                .moving(false, (screen, state, by) -> Transition.to(screen, state), Movement.values()));
        StringBuilder guide = new StringBuilder("""
                # Keys and words

                `?` shows the keys of a screen. The dozen that a lesson needs are in the [README](../../README.md); these are all.
                """);
        guide.append(chapter("On every screen", "Also `^L`, which repaints, and `^Z`; `fg` returns.", everywhere));
        guide.append(chapter("In every text and list", "", moving));
        for (Place place : PLACES) {
            Set<String> rows = new LinkedHashSet<>();
            for (String name : place.tables().split(" ", -1)) {
                for (var table : List.copyOf(tables.entrySet())) {
                    if ((table.getKey() + ".").startsWith(name + ".")) {
                        table.getValue().forEach(row -> rows.addAll(keyRow(row)));
                        tables.remove(table.getKey());
                    }
                }
            }
            rows.removeAll(everywhere);
            rows.removeAll(moving);
            guide.append(chapter(place.title(), place.note(), rows));
        }
        assertThat(tables.keySet()).as("tables without a chapter").isEmpty();
        guide.append("""

                ## Words of plain mode

                Words may be Spanish or English, or only their beginnings. `Tab` completes, `↑` repeats a line, `^C` stops a run,
                `^D` leaves.

                | Word | Use |
                |---|---|
                """);
        LineWords.all().stream().sorted().forEach(word -> guide.append(wordRow(word)));
        GoldenFile.compare(Path.of("src/docs/keys.md"), guide.toString());
    }

    private static String chapter(String title, String note, Set<String> rows) {
        String intro = note.isEmpty() ? "" : note + "\n\n";
        return "\n## " + title + "\n\n" + intro + "| Key | Action |\n|---|---|\n" + String.join("", rows);
    }

    private static Set<String> keyRows(CommandTable<Screen> table) {
        return table.rows().stream()
                .flatMap(row -> keyRow(row).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Returns the row of a command; empty if it has no key. */
    private static List<String> keyRow(ScreenCommand<?> row) {
        String keys = row.keys().stream()
                .map(key -> "`" + ENGLISH.say(key).replace("|", "\\|") + "`")
                .collect(Collectors.joining(" "));
        return keys.isEmpty() ? List.of() : List.of("| " + keys + " | " + ENGLISH.say(row.label()) + " |\n");
    }

    private static String wordRow(MessageKey word) {
        String names = List.of(ENGLISH.say(word).split(", ")).stream()
                .map(name -> "`" + name + "`")
                .collect(Collectors.joining(" "));
        String help = ENGLISH.say(MessageKey.valueOf(word + "_HELP"));
        return "| " + names + " | " + help + " |\n";
    }
}
