package descenso.plain;

import descenso.app.LessonScreen;
import descenso.app.screen.CommandTable;
import descenso.app.screen.CommandTable.ScreenCommand;
import descenso.phrases.MessageKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Lists the commands with keys of all tables. A command that several tables share is listed once. */
final class KeyTables {

    /** Commands that many tables have, and that are listed once for each set of keys. */
    private static final Set<MessageKey> COMMON = EnumSet.of(
            MessageKey.ACTION_LANGUAGE,
            MessageKey.ACTION_THEME,
            MessageKey.ACTION_NOTATION,
            MessageKey.ACTION_HELP,
            MessageKey.ACTION_QUIT);

    /** Commands of a text over another screen. They are the same for each of these texts. */
    private static final Set<MessageKey> READING = EnumSet.of(
            MessageKey.ACTION_BACK,
            MessageKey.ACTION_DOWN,
            MessageKey.ACTION_UP,
            MessageKey.ACTION_GO_ON,
            MessageKey.ACTION_GO_BACK,
            MessageKey.ACTION_TOP,
            MessageKey.ACTION_BOTTOM);

    private static final Set<String> READING_SCREENS =
            Set.of("ProgressScreen", "RoundScreen", "LabTextScreen", "NotationScreen");

    /**
     * Screens without a script in both modes: plain mode asks the question of the title on the title page, and only the
     * server of a class opens the list of courses and the dashboard, which has its own test of keys and words.
     */
    private static final Set<String> OF_ONE_MODE = Set.of(
            "TitleScreen",
            "CourseListScreen",
            "GlobalCommands",
            "DashboardScreen",
            "AttendeesScreen",
            "RaisedQuestionsScreen",
            "TaskChooserScreen",
            "TaskPreviewScreen",
            "QueueScreen",
            "TimerScreen",
            "ProjectorScreen",
            "ClassroomScreen",
            "FollowScreen",
            "SpotlightScreen",
            "TaskScreen",
            "PredictionBallot");

    private KeyTables() {}

    /** Returns the rows of the screens that both modes have in a course of two languages, as {@link #all} does. */
    static IdentityHashMap<ScreenCommand<?>, String> ofBothModes() {
        IdentityHashMap<ScreenCommand<?>, String> names = all();
        names.keySet().removeIf(row -> row.id() == MessageKey.ACTION_ONE_LANGUAGE);
        names.values().removeIf(name -> OF_ONE_MODE.contains(name.replaceAll("\\..*", "")));
        return names;
    }

    /** Returns the rows, each with the name of the first table that has it and its id. */
    static IdentityHashMap<ScreenCommand<?>, String> all() {
        IdentityHashMap<ScreenCommand<?>, String> names = new IdentityHashMap<>();
        byTable()
                .forEach((table, rows) -> rows.stream()
                        .filter(row -> !row.keys().isEmpty())
                        .forEach(row -> names.putIfAbsent(row, name(table, row))));
        return names;
    }

    /** Returns the rows of each table, by the names of its class and its field with a point between. */
    static Map<String, List<ScreenCommand<?>>> byTable() {
        Map<String, List<ScreenCommand<?>>> rows = new LinkedHashMap<>();
        for (Field field : tables()) {
            String name = field.getDeclaringClass().getSimpleName() + "." + field.getName();
            rows.put(name, List.copyOf(table(field).rows()));
        }
        return rows;
    }

    private static String name(String table, ScreenCommand<?> row) {
        if (COMMON.contains(row.id())) {
            return row.id() + " " + row.keys().size();
        }
        boolean isReading = READING.contains(row.id()) && READING_SCREENS.contains(table.replaceAll("\\..*", ""));
        return (isReading ? "READING" : table) + " " + row.id();
    }

    private static List<Field> tables() {
        try {
            Path root = Path.of(LessonScreen.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            try (Stream<Path> files = Files.walk(root.resolve("descenso/app"))) {
                return files.map(file -> root.relativize(file).toString())
                        .filter(file -> file.endsWith(".class") && !file.contains("package-info"))
                        .sorted()
                        .flatMap(file -> fields(file.replace('/', '.').substring(0, file.length() - 6)))
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private static Stream<Field> fields(String name) {
        try {
            return Arrays.stream(Class.forName(name, false, KeyTables.class.getClassLoader())
                            .getDeclaredFields())
                    .filter(field -> field.getType() == CommandTable.class && Modifier.isStatic(field.getModifiers()));
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static CommandTable<?> table(Field field) {
        try {
            field.setAccessible(true);
            return (CommandTable<?>) field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
