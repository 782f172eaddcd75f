package descenso.plain;

import descenso.app.Message;
import descenso.app.Tutor;
import descenso.app.TutorUpdate;
import descenso.app.screen.Command;
import descenso.app.screen.PlainScreen;
import descenso.phrases.MessageKey;
import descenso.runtime.PlainSession;
import descenso.runtime.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The loop of plain mode: prompt, line and result, until the learner leaves or the input ends. */
final class PlainLoop {

    /** The line that ends an answer of several lines. */
    private static final String END = ".";

    private final LineSource lines;
    private final PlainOutput output;
    private final ProgressAnnouncer announcer;
    private final PlainSession session;
    private final NoveltyFilter noveltyFilter = new NoveltyFilter();

    /** True if the last command may have led back to earlier content. */
    private boolean isBack;

    /** True if the learner is to type an answer of several lines. */
    private boolean isDictating;

    private boolean isBellOn;
    private boolean isRefused;

    /** True while the last command has no output yet. */
    private boolean isSilent;

    /**
     * Creates the loop, and carries out the commands of the first update.
     *
     * @param isListening whether a learner waits while an activity runs
     */
    PlainLoop(TutorUpdate opening, Workers workers, LineSource lines, PlainOutput output, boolean isListening) {
        this.announcer = new ProgressAnnouncer(output, workers.clock(), isListening);
        this.lines = lines;
        this.output = output;
        this.session = new PlainSession(opening, workers, announcer, this::reply);
    }

    PlainSession session() {
        return session;
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
            Optional<String> line = lines.next(tutor().plain().prompt() + ": ", tutor()::completions);
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
        announcer.begin();
        isBack = false;
        isSilent = true;
        session.handle(new Message.Entered(line));
        isRefused |= session.hasFailed();
        if (isDictating) {
            dictate();
        }
        if (isBellOn && announcer.hasRun()) {
            output.bell();
        }
    }

    /** Carries out a command of the tutor to plain mode. */
    private void reply(Command.Reply reply) {
        if (reply instanceof Command.Say said) {
            isSilent = false;
            say(said.paragraphs());
        } else if (reply instanceof Command.Follow follow) {
            isBack = follow.mayReturn();
            if (follow.isOpened()) {
                noveltyFilter.reset();
            }
        } else if (reply instanceof Command.Refuse) {
            isRefused = true;
        } else if (reply instanceof Command.Dictate) {
            isDictating = true;
        } else {
            isBellOn = !isBellOn;
            isSilent = false;
            say(isBellOn ? MessageKey.PLAIN_BELL_ON : MessageKey.PLAIN_BELL_OFF);
        }
    }

    /**
     * Reads the lines of an answer, until one that contains only a full stop. If the learner interrupts the input, the
     * lines so far stay as a draft.
     */
    private void dictate() {
        isDictating = false;
        say(MessageKey.PLAIN_DICTATE);
        String prompt = tutor().state().texts().say(MessageKey.PROMPT_DICTATION) + ": ";
        try {
            Optional<String> next = lines.next(prompt, line -> List.of());
            while (next.isPresent() && !next.get().strip().equals(END)) {
                session.handle(new Message.Pasted(next.get() + "\n"));
                next = lines.next(prompt, line -> List.of());
            }
            session.handle(new Message.Dictated());
            isRefused |= session.hasFailed();
        } catch (LineSource.Stopped e) {
            isSilent = false;
            say(MessageKey.PLAIN_DRAFT_KEPT);
        }
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
