package descenso.cli;

import descenso.phrases.Language;
import descenso.phrases.Phrase;
import descenso.tui.Theme;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;

/** The command line: what the words after {@code ./run.sh} ask for. */
@Command(name = "descenso")
final class Arguments implements Task {

    /** The longest name of a learner, in bytes: a file's may have 255, with what is put before and behind it. */
    private static final int LONGEST_NAME = 200;

    @Option(names = "--lang", scope = ScopeType.INHERIT)
    private @Nullable String language;

    @Option(names = "--theme", scope = ScopeType.INHERIT)
    private @Nullable String theme;

    @Option(names = "--ascii", scope = ScopeType.INHERIT)
    private boolean ascii;

    @Option(names = "--plain", scope = ScopeType.INHERIT)
    private boolean plain;

    @Option(names = "--learner", scope = ScopeType.INHERIT)
    private @Nullable String learner;

    @Option(
            names = {"-h", "--help"},
            scope = ScopeType.INHERIT)
    private boolean help;

    /** Does what the words say; returns the exit status. */
    int run(String[] words, Environment environment) throws InterruptedException {
        try {
            return understood(words, environment);
        } catch (Complaint complaint) {
            return Console.of(environment, knownLanguage(), ascii, knownLearner())
                    .complain(complaint);
        }
    }

    /** The same, a complaint being thrown instead of told. */
    int understood(String[] words, Environment environment) throws Complaint, InterruptedException {
        CommandLine line = new CommandLine(this)
                .addSubcommand(new Learn(this))
                .addSubcommand(new LabCommand(this))
                .addSubcommand(new QuizCommand(this))
                .addSubcommand(new ReviewCommand(this))
                .addSubcommand(new RunCommand(this))
                .addSubcommand(new ExportCommand(this))
                .addSubcommand(new ReportCommand(this))
                .addSubcommand(new Check(this))
                .setExpandAtFiles(false)
                .setAllowSubcommandsAsOptionParameters(true);
        Task task = task(line, words);
        wishes(new Entrance.Lesson(Optional.empty()));
        return help ? usage(environment) : task.run(environment);
    }

    private Optional<Language> knownLanguage() {
        return Optional.ofNullable(language).flatMap(Language::of);
    }

    private int usage(Environment environment) throws Complaint {
        Console console = console(environment);
        console.out(console.phrases().say(Phrase.CLI_USAGE));
        return 0;
    }

    /** Speaks as it is asked to. */
    Console console(Environment environment) throws Complaint {
        return Console.of(environment, language(), ascii, knownLearner());
    }

    private static Task task(CommandLine line, String[] words) throws Complaint {
        try {
            List<CommandLine> commands = line.parseArgs(words).asCommandLineList();
            return commands.get(commands.size() - 1).getCommand();
        } catch (CommandLine.UnmatchedArgumentException e) {
            throw Complaint.of(Phrase.CLI_UNKNOWN_ARGUMENT, String.join(" ", e.getUnmatched()));
        } catch (CommandLine.ParameterException e) {
            throw Complaint.of(Phrase.CLI_BAD_ARGUMENTS, String.join(" ", words));
        }
    }

    @Override
    public int run(Environment environment) throws Complaint, InterruptedException {
        return open(new Entrance.Lesson(Optional.empty()), environment);
    }

    private int open(Entrance entrance, Environment environment) throws Complaint, InterruptedException {
        return new Opening(environment, wishes(entrance)).run();
    }

    /** What every command is told alike, whether or not it has a use for it. */
    private Wishes wishes(Entrance entrance) throws Complaint {
        return new Wishes(language(), theme(), ascii, plain, entrance, learner());
    }

    private Optional<Language> language() throws Complaint {
        if (language != null && knownLanguage().isEmpty()) {
            throw Complaint.of(Phrase.CLI_UNKNOWN_LANGUAGE, language);
        }
        return knownLanguage();
    }

    private Optional<Theme> theme() throws Complaint {
        if (theme == null) {
            return Optional.empty();
        }
        Optional<Theme> known = Theme.named(theme);
        if (known.isEmpty()) {
            String names = Theme.all().stream().map(Theme::name).collect(Collectors.joining(", "));
            throw Complaint.of(Phrase.CLI_UNKNOWN_THEME, theme, names);
        }
        return known;
    }

    /** A learner's name becomes part of a file's. */
    Optional<String> learner() throws Complaint {
        return learner == null ? Optional.empty() : Optional.of(learner(learner));
    }

    /** Returns the learner that is named, where a file can bear that name. */
    private Optional<String> knownLearner() {
        try {
            return learner();
        } catch (Complaint complaint) {
            return Optional.empty();
        }
    }

    /**
     * Returns a name as files have it: with each letter composed, so that it is the same however it was typed.
     *
     * @throws Complaint where it cannot be part of a file's name
     */
    static String learner(String typed) throws Complaint {
        String name = Normalizer.normalize(typed, Normalizer.Form.NFC);
        if (!name.matches("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._-]{0,63}")) {
            throw Complaint.of(Phrase.CLI_BAD_LEARNER, typed);
        }
        int length = name.getBytes(StandardCharsets.UTF_8).length;
        if (length > LONGEST_NAME) {
            throw Complaint.of(
                    Phrase.CLI_LONG_LEARNER, typed, Integer.toString(length), Integer.toString(LONGEST_NAME));
        }
        return name;
    }

    /** Opens the course at a screen. */
    @Command(name = "learn")
    private static final class Learn implements Task {

        private final Arguments top;

        @Parameters(arity = "0..1")
        private @Nullable String screen;

        Learn(Arguments top) {
            this.top = top;
        }

        @Override
        public int run(Environment environment) throws Complaint, InterruptedException {
            return top.open(new Entrance.Lesson(Optional.ofNullable(screen)), environment);
        }
    }

    /** Opens the lab. */
    @Command(name = "lab")
    private static final class LabCommand implements Task {

        private final Arguments top;

        @Parameters(arity = "0..1")
        private @Nullable String experiment;

        LabCommand(Arguments top) {
            this.top = top;
        }

        /** A file keeps its path, by which it is told from an id. */
        @Override
        public int run(Environment environment) throws Complaint, InterruptedException {
            Optional<String> name = Optional.ofNullable(experiment);
            if (name.isPresent()) {
                new Catalogue(environment.course()).require(name.get());
            }
            return top.open(new Entrance.Lab(name), environment);
        }
    }

    /** Asks the questions of a chapter, or of all. */
    @Command(name = "quiz")
    private static final class QuizCommand implements Task {

        private final Arguments top;

        @Parameters(arity = "0..1")
        private @Nullable String chapter;

        QuizCommand(Arguments top) {
            this.top = top;
        }

        @Override
        public int run(Environment environment) throws Complaint, InterruptedException {
            return top.open(new Entrance.Quiz(Optional.ofNullable(chapter)), environment);
        }
    }

    /** Asks what is due. */
    @Command(name = "review")
    private static final class ReviewCommand implements Task {

        private final Arguments top;

        ReviewCommand(Arguments top) {
            this.top = top;
        }

        @Override
        public int run(Environment environment) throws Complaint, InterruptedException {
            return top.open(new Entrance.Review(), environment);
        }
    }

    /** Lints a course. */
    @Command(name = "check")
    private static final class Check implements Task {

        private final Arguments top;

        @Parameters(arity = "0..1")
        private @Nullable Path folder;

        Check(Arguments top) {
            this.top = top;
        }

        @Override
        public int run(Environment environment) throws Complaint {
            return new Checking(environment, top.console(environment)).run(Optional.ofNullable(folder));
        }
    }
}
