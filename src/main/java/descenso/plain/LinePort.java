package descenso.plain;

import descenso.app.Message;
import descenso.app.Tutor;
import descenso.app.screen.Command;
import descenso.app.screen.PlainScreen;
import descenso.app.screen.Report;
import descenso.phrases.Language;
import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import descenso.runtime.SessionPort;
import descenso.view.text.UiText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The lines of plain mode: prompt, line and result. A line is completed with everything that it starts, even a whole
 * race, before the next line is read.
 */
final class LinePort implements SessionPort {

    /** The line that ends an answer of several lines. */
    private static final String END = ".";

    /** Minimum time between two announcements of the progress of a running activity, in nanoseconds. */
    private static final long BETWEEN_NS = 4_000_000_000L;

    private final LineSource lines;
    private final PlainOutput output;
    private final LongSupplier clock;
    private final boolean isListening;
    private final boolean isGreeting;
    private final NoveltyFilter noveltyFilter = new NoveltyFilter();

    /** The notices that have not been shown. */
    private final List<LocalizedMessage> notices = new ArrayList<>();

    /** The notice of the tutor after the last message of this line. */
    private Optional<LocalizedMessage> latest = Optional.empty();

    /** True if the last command may have led back to earlier content. */
    private boolean isBack;

    /** True while the learner types an answer of several lines. */
    private boolean isDictating;

    /** The key of the content to which that answer belongs. */
    private Object dictatedTo = "";

    /** The prompt that still stands at the end of the output, since its line was not entered; empty if none does. */
    private String standing = "";

    private boolean isBellOn;
    private boolean hasFailed;

    /** True while the last command has no output yet. */
    private boolean isSilent;

    /** True if an activity has run since the last line. */
    private boolean hasRun;

    private long lastAnnounced;

    /** True from the return of a line until its result is shown. */
    private volatile boolean isWorking;

    /** Creates a port, with a monotonic clock in nanoseconds. A listening learner waits while an activity runs. */
    LinePort(LineSource lines, PlainOutput output, LongSupplier clock, boolean isListening) {
        this(lines, output, clock, isListening, true);
    }

    /** @param isGreeting whether the session is the first one of a stay, and not one of its courses */
    LinePort(LineSource lines, PlainOutput output, LongSupplier clock, boolean isListening, boolean isGreeting) {
        this.lines = lines;
        this.output = output;
        this.clock = clock;
        this.isListening = isListening;
        this.isGreeting = isGreeting;
    }

    /** Posts a request to stop what runs, but not before a line is entered. May be called from any thread. */
    void interrupt(Consumer<Message> post) {
        if (isWorking) {
            post.accept(new Message.Interrupted());
        }
    }

    /** Tests whether a command has failed. A notice or a paragraph gave the reason. */
    boolean hasFailed() {
        return hasFailed;
    }

    @Override
    public Optional<Message> open(Tutor tutor) {
        if (isGreeting) {
            say(tutor, MessageKey.PLAIN_WELCOME);
        }
        note(tutor.state().notice());
        return Optional.empty();
    }

    /** Shows the new paragraphs of the current screen, and the notices since the last line. */
    @Override
    public void show(Tutor tutor) {
        isWorking = false;
        if (!isDictating) {
            if (isBellOn && hasRun) {
                output.bell();
            }
            hasRun = false;
            showNews(tutor);
        }
    }

    private void showNews(Tutor tutor) {
        PlainScreen screen = tutor.plain();
        List<String> paragraphs =
                new ArrayList<>(noveltyFilter.newParts(screen, tutor.state().language(), isBack));
        notices.forEach(notice -> paragraphs.add(tutor.state().texts().say(notice)));
        notices.clear();
        say(tutor, paragraphs.isEmpty() && isSilent ? List.of(screen.summary()) : paragraphs);
        isSilent = false;
    }

    @Override
    public @Nullable Message next(Tutor tutor) {
        try {
            return isDictating ? dictated(tutor) : entered(tutor);
        } catch (LineSource.Woken e) {
            return null;
        } catch (LineSource.Stopped e) {
            standing = "";
            isSilent = false;
            say(tutor, isDictating ? MessageKey.PLAIN_DRAFT_KEPT : MessageKey.PLAIN_NOTHING_RUNS);
            isDictating = false;
            return null;
        }
    }

    private @Nullable Message entered(Tutor tutor) throws LineSource.Stopped, LineSource.Woken {
        Optional<String> line = read(tutor.plain().prompt() + ": ", tutor::completions);
        if (line.isEmpty()) {
            return new Message.Closed();
        }
        if (line.get().isBlank()) {
            return null;
        }
        lastAnnounced = clock.getAsLong();
        isBack = false;
        isSilent = true;
        latest = Optional.empty();
        isWorking = true;
        return new Message.Entered(line.get());
    }

    /**
     * Reads a line of an answer, which ends with a line that contains only a full stop. A learner who is gone has not
     * submitted it.
     */
    private Message dictated(Tutor tutor) throws LineSource.Stopped, LineSource.Woken {
        String prompt = tutor.state().texts().say(MessageKey.PROMPT_DICTATION) + ": ";
        Optional<String> line = read(prompt, typed -> List.of());
        isDictating = line.isPresent() && !line.get().strip().equals(END);
        if (line.isEmpty() && lines.isOver()) {
            return new Message.Closed();
        }
        return isDictating ? new Message.Pasted(line.get() + "\n") : new Message.Dictated();
    }

    /** Reads a line behind its prompt, which is printed unless it still stands there. */
    private Optional<String> read(String prompt, Function<String, List<String>> completions)
            throws LineSource.Stopped, LineSource.Woken {
        if (!standing.equals(prompt)) {
            endPrompt();
        }
        String printed = standing.isEmpty() ? prompt : "";
        standing = prompt;
        Optional<String> line = lines.next(printed, completions);
        standing = "";
        return line;
    }

    /** Ends the line of a prompt that stands, since something else is printed. */
    private void endPrompt() {
        if (!standing.isEmpty()) {
            output.echo("\n");
            standing = "";
        }
    }

    /** Notes what is to be shown, and announces the progress of a running activity. */
    @Override
    public void processed(Message message, Tutor tutor) {
        note(tutor.state().notice());
        if (message instanceof Message.Exhausted) {
            isDictating = false;
        } else if (isDictating
                && message instanceof Message.ClassroomChanged
                && !(tutor.plain().contentKey().equals(dictatedTo)
                        && tutor.plain().acceptsMultiline())) {
            isDictating = false; // the class is asked something else, or answers no longer
            say(tutor, MessageKey.PLAIN_DRAFT_KEPT);
        }
        if (message instanceof Message.Entered) {
            hasRun |= tutor.plain().progress().isPresent(); // a quick race is over with the next message
        } else {
            hasFailed |= isFailure(message);
            announce(tutor);
        }
    }

    /** Adds a notice to those to be shown. The same notice stays until the next line, but is added once. */
    private void note(Optional<LocalizedMessage> notice) {
        if (!notice.equals(latest)) {
            notice.ifPresent(notices::add);
        }
        latest = notice;
    }

    private static boolean isFailure(Message message) {
        if (!(message instanceof Message.WorkerReport worked)) {
            return message instanceof Message.Failed || message instanceof Message.Exhausted;
        }
        Report report = worked.report();
        return report instanceof Report.LoadFailed
                || report instanceof Report.RaceFailed
                || (report instanceof Report.ExperimentLoaded opened
                        && opened.parsed().experiment().isEmpty())
                || (report instanceof Report.Recorded recorded
                        && recorded.attempt().isEmpty());
    }

    private void announce(Tutor tutor) {
        boolean isDue = isListening && clock.getAsLong() - lastAnnounced >= BETWEEN_NS;
        if (hasRun && !isDue) {
            return;
        }
        Optional<String> progress = tutor.plain().progress();
        hasRun |= progress.isPresent();
        if (isDue && progress.isPresent()) {
            say(tutor, List.of(progress.get()));
            lastAnnounced = clock.getAsLong();
        }
    }

    @Override
    public void reply(Command.Reply reply, Tutor tutor) {
        if (reply instanceof Command.Say said) {
            isSilent = false;
            say(tutor, said.paragraphs());
        } else if (reply instanceof Command.Follow follow) {
            isBack = follow.mayReturn();
            if (follow.isOpened()) {
                noveltyFilter.reset();
            }
        } else if (reply instanceof Command.Refuse) {
            hasFailed = true;
        } else if (reply instanceof Command.Dictate) {
            isDictating = true;
            dictatedTo = tutor.plain().contentKey();
            say(tutor, MessageKey.PLAIN_DICTATE);
        } else {
            isBellOn = !isBellOn;
            isSilent = false;
            say(tutor, isBellOn ? MessageKey.PLAIN_BELL_ON : MessageKey.PLAIN_BELL_OFF);
        }
    }

    @Override
    public void end(Tutor tutor, boolean isPlaceKept) {
        isSilent = false;
        showNews(tutor);
        if (isGreeting || tutor.isInCourses() || !isPlaceKept) {
            MessageKey bye = tutor.state().isPlaceKept() ? MessageKey.PLAIN_BYE : MessageKey.PLAIN_BYE_GUEST;
            say(tutor, isPlaceKept ? bye : MessageKey.PLAIN_BYE_UNKEPT);
        }
    }

    private void say(Tutor tutor, MessageKey key) {
        say(tutor, List.of(tutor.state().texts().say(key)));
    }

    private void say(Tutor tutor, List<String> paragraphs) {
        UiText texts = tutor.state().texts();
        if (!paragraphs.isEmpty()) {
            endPrompt();
        }
        paragraphs.forEach(paragraph -> output.say(PlainOutput.spoken(paragraph, texts)));
    }

    /**
     * A filter that selects the sections that are new. While the content stays the same, only new sections are shown.
     * When the learner returns to long content, its first and last section are shown too: they state the position and
     * how to go on.
     */
    static final class NoveltyFilter {

        /** The sections shown so far, by the key of the content and its language. */
        private final Map<List<Object>, List<List<String>>> shown = new HashMap<>();

        private List<Object> current = List.of();

        /** Returns the paragraphs to show now, and records all. On a way back, the content was not asked for. */
        List<String> newParts(PlainScreen screen, Language language, boolean isBack) {
            List<List<String>> all = screen.sections();
            List<Object> place = List.of(screen.contentKey(), language);
            boolean isSame = place.equals(current);
            boolean isKnown = isSame || (isBack && screen.isLong());
            List<List<String>> known = new ArrayList<>(isKnown ? shown.getOrDefault(place, List.of()) : List.of());
            if (!isSame && !all.isEmpty()) {
                known.remove(all.get(0));
                known.remove(all.get(all.size() - 1));
            }
            current = place;
            shown.put(place, all);
            return all.stream()
                    .filter(section -> !known.remove(section))
                    .flatMap(List::stream)
                    .toList();
        }

        /** Marks the current content as left, even if the learner returns to it at once. */
        void reset() {
            current = List.of();
        }
    }
}
