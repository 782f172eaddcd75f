package descenso.plain;

import descenso.app.Tutor;
import descenso.app.key.PlainCommand;
import descenso.app.screen.CommandResult;
import descenso.app.screen.Message;
import descenso.app.screen.PlainScreen;
import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import descenso.runtime.PlainSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The loop of plain mode: prompt, line and result, until the learner leaves or the input ends. */
final class PlainLoop {

    private final LineSource lines;
    private final PlainOutput output;
    private final CommandVocabulary vocabulary;
    private final ProgressAnnouncer announcer;
    private final PlainSession session;
    private final NoveltyFilter noveltyFilter = new NoveltyFilter();

    /** True if the last command may have led back to earlier content. */
    private boolean isBack;

    private boolean isBellOn;
    private boolean isRefused;

    /** True while the last command has no output yet. */
    private boolean isSilent;

    /**
     * Creates the loop.
     *
     * @param announcer the announcer to which the session reports progress
     */
    PlainLoop(
            PlainSession session,
            ProgressAnnouncer announcer,
            LineSource lines,
            PlainOutput output,
            CommandVocabulary vocabulary) {
        this.session = session;
        this.announcer = announcer;
        this.lines = lines;
        this.output = output;
        this.vocabulary = vocabulary;
    }

    /** Executes the loop to its end. Returns false if a command failed, or the learner's place could not be kept. */
    boolean run() {
        say(MessageKey.PLAIN_WELCOME);
        isRefused = session.hasFailed();
        attempt(this::showNews);
        while (!session.isOver() && executeNextLine()) {
            attempt(this::showNews);
        }
        say(session.isPlaceKept() ? MessageKey.PLAIN_BYE : MessageKey.PLAIN_BYE_UNKEPT);
        return !isRefused && session.isPlaceKept();
    }

    /** Executes a task. If memory is exhausted, gives up the activity that filled it and shows a notice. */
    private void attempt(Runnable work) {
        try {
            work.run();
        } catch (OutOfMemoryError e) {
            isRefused = true;
            session.giveUp();
            showNews();
        }
    }

    /** Reads a line and executes it. Returns false at the end of the input. */
    private boolean executeNextLine() {
        try {
            Optional<String> line = lines.next(tutor().plain().prompt() + ": ");
            line.filter(text -> !text.isBlank()).ifPresent(text -> attempt(() -> execute(text)));
            return line.isPresent();
        } catch (LineSource.Stopped e) {
            say(MessageKey.PLAIN_NOTHING_RUNS);
            return true;
        }
    }

    private Tutor tutor() {
        return session.tutor();
    }

    private void execute(String line) {
        ParsedCommand request = parse(line);
        request.message().ifPresent(this::refuse);
        if (request.message().isPresent() && tutor().plain().acceptsMultiline()) {
            say(MessageKey.PLAIN_OWN_WORDS);
        }
        request.command().ifPresent(word -> execute(word, request.rest()));
    }

    private ParsedCommand parse(String line) {
        return new CommandParser(
                        vocabulary, tutor().state().language(), vocabulary.here(tutor()), tutor().commandForNumber())
                .parse(line);
    }

    private void refuse(LocalizedMessage why) {
        isRefused = true;
        say(List.of(tutor().state().texts().say(why)));
    }

    private void execute(PlainCommand command, String rest) {
        switch (command) {
            case HELP -> help(rest);
            case REPEAT -> say(noveltyFilter.all());
            case FORMULA -> formulas();
            case BELL -> toggleBell();
            default -> executeInTutor(command, rest);
        }
    }

    private void help(String rest) {
        Help help = new Help(vocabulary, tutor());
        if (rest.isEmpty()) {
            say(help.all());
            return;
        }
        ParsedCommand about = parse(rest);
        about.message().ifPresent(this::refuse);
        about.command().map(help::of).ifPresent(this::say);
    }

    private void formulas() {
        List<String> formulas = tutor().plain().formulas();
        if (formulas.isEmpty()) {
            say(MessageKey.PLAIN_NOTHING);
        }
        say(formulas);
    }

    private void toggleBell() {
        isBellOn = !isBellOn;
        say(isBellOn ? MessageKey.PLAIN_BELL_ON : MessageKey.PLAIN_BELL_OFF);
    }

    /** Executes a command of the tutor. */
    private void executeInTutor(PlainCommand command, String rest) {
        boolean isDictated = command == PlainCommand.ANSWER
                && rest.isEmpty()
                && tutor().plain().acceptsMultiline();
        if (isDictated && !dictate()) {
            say(MessageKey.PLAIN_DRAFT_KEPT);
            return;
        }
        announcer.begin();
        isBack = tutor().mayReturn(command);
        boolean isNavigation = tutor().isNavigation(command);
        CommandResult result = session.execute(command, rest);
        if (isNavigation && !result.isRefused()) {
            noveltyFilter.reset();
        }
        isRefused |= result.isRefused() || session.hasFailed();
        isSilent = result.aside().isEmpty();
        say(result.aside());
        if (isBellOn && announcer.hasRun()) {
            output.bell();
        }
    }

    /**
     * Reads an answer line by line. Returns false if the learner interrupts the input; the lines so far stay as a
     * draft.
     */
    private boolean dictate() {
        say(MessageKey.PLAIN_DICTATE);
        MultilineInput dictation =
                new MultilineInput(lines, tutor().state().texts().say(MessageKey.PROMPT_DICTATION) + ": ");
        return dictation.take(line -> session.handle(new Message.Pasted(line + "\n")));
    }

    /** Shows the new paragraphs of the current screen, and the notices since the last command. */
    private void showNews() {
        PlainScreen screen = tutor().plain();
        List<String> paragraphs =
                new ArrayList<>(noveltyFilter.newParts(screen, tutor().state().language(), isBack));
        session.takeNotice()
                .forEach(notice -> paragraphs.add(tutor().state().texts().say(notice)));
        say(paragraphs.isEmpty() && isSilent && !session.isOver() ? List.of(screen.summary()) : paragraphs);
        isSilent = false;
    }

    private void say(MessageKey key) {
        say(List.of(tutor().state().texts().say(key)));
    }

    private void say(List<String> paragraphs) {
        SpokenPunctuation spoken = new SpokenPunctuation(tutor().state().texts());
        paragraphs.forEach(paragraph -> output.say(spoken.text(paragraph)));
    }
}
