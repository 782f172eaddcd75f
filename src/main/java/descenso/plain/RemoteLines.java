package descenso.plain;

import descenso.phrases.ControlCharacters;
import descenso.terminal.ChunkDecoder;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lines that a learner types at the other end of a connection. With a remote tty, which sends each key, this class
 * echoes the keys and edits the line, since no driver of this computer does; without one, whole lines arrive.
 */
public final class RemoteLines implements LineSource {

    /** Maximum length of a line, in UTF-16 units. More is dropped. */
    private static final int LONGEST = 1 << 16;

    /** Maximum number of lines that wait to be read, more than anyone pastes. More are dropped. */
    private static final int MOST_LINES = 1_000;

    /** Maximum length of all lines that wait to be read, in UTF-16 units: one line of the maximum length. */
    private static final int MOST_WAITING = LONGEST;

    /** Stands for something to say among the lines that wait; no line has a line end. */
    private static final String NEWS = "\n";

    private static final char INTERRUPT = '\003';
    private static final char END = '\004';
    private static final char BACKSPACE = '\b';
    private static final char KILL = '\025';
    private static final char ESCAPE = '\033';
    private static final char DELETE = '\177';

    private final boolean isEdited;
    private final PlainOutput output;
    private final PlainOutput echo;
    private final BlockingQueue<Optional<String>> lines = new LinkedBlockingQueue<>(MOST_LINES);
    private final ChunkDecoder characters = new ChunkDecoder();
    private final AtomicInteger waiting = new AtomicInteger();
    private final StringBuilder line = new StringBuilder();
    private char before;

    /** True within an escape sequence, which is dropped. */
    private boolean isSequence;

    private volatile Function<String, List<String>> completions = typed -> List.of();
    private volatile Runnable onInterrupt = () -> {};
    private volatile boolean isWaiting;
    private volatile boolean isStopped;
    private volatile BooleanSupplier hasNews = () -> false;

    /** True from the interruption of a read until the next one: the learner may have typed meanwhile. */
    private volatile boolean isWoken;

    /** True if no more lines come. */
    private volatile boolean isOver;

    /** @param echo shows the keys of an edited line; the threads of the network write to it, so it must not wait */
    RemoteLines(boolean isEdited, PlainOutput output, PlainOutput echo) {
        this.isEdited = isEdited;
        this.output = output;
        this.echo = echo;
    }

    /** Returns the output that the lines are read beside. */
    PlainOutput output() {
        return output;
    }

    /** Sets what ^C calls while no line is read. */
    void onInterrupt(Runnable action) {
        onInterrupt = action;
    }

    /** Sets what tests whether there is something to say. */
    void onNews(BooleanSupplier test) {
        hasNews = test;
    }

    /** Interrupts the read of a line of which nothing is typed yet, if there is something to say. */
    synchronized void wake() {
        if (isWaiting && line.isEmpty() && lines.isEmpty() && hasNews.getAsBoolean()) {
            lines.offer(Optional.of(NEWS));
        }
    }

    /** Prints a prompt; after an interruption with what was typed meanwhile. */
    private void prompt(String text) {
        if (!isWoken) {
            output.prompt(text);
        } else {
            synchronized (this) {
                isWoken = false;
                echo.prompt(text);
                echo.echo(text.isEmpty() ? "" : line.toString());
            }
        }
    }

    @Override
    public Optional<String> next(String prompt, Function<String, List<String>> words) throws Stopped, Woken {
        completions = words;
        prompt(prompt);
        isWaiting = true;
        wake(); // of what has come since the last message was taken
        try {
            Optional<String> next = isOver && lines.isEmpty() ? Optional.empty() : lines.take();
            boolean isNews = next.equals(Optional.of(NEWS));
            if (!isNews) {
                next.ifPresent(taken -> waiting.addAndGet(-taken.length()));
            }
            if (isStopped) {
                isStopped = false;
                throw new Stopped();
            }
            if (isNews) {
                isWoken = true;
                throw new Woken();
            }
            return next;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            isWaiting = false;
        }
    }

    @Override
    public boolean isOver() {
        return isOver;
    }

    /** Tests whether so many lines wait that the other end should send no more for now. */
    public boolean isBehind() {
        return waiting.get() > MOST_WAITING / 2 || lines.size() > MOST_LINES / 2;
    }

    /** Ends the lines for good, after those that wait. */
    public void end() {
        isOver = true;
        endInput();
    }

    /** Ends the lines at once, since the learner is gone: drops those that wait, and stops what runs. */
    public void hangUp() {
        isOver = true;
        lines.clear();
        waiting.set(0);
        endInput();
        if (!isWaiting) {
            onInterrupt.run();
        }
    }

    /** Ends one input, such as a text of several lines. */
    private void endInput() {
        while (!lines.offer(Optional.empty())) {
            Optional<String> dropped = lines.poll();
            if (dropped != null) {
                dropped.ifPresent(unread -> waiting.addAndGet(-unread.length()));
            }
        }
    }

    /** Says a notice at once, whatever is under way. */
    public void note(String words) {
        echo.echo("\n");
        echo.say(words);
    }

    /** Takes bytes that have arrived. */
    public synchronized void receive(byte[] octets, int from, int length) {
        characters.decode(octets, from, length).chars().forEach(c -> accept((char) c));
    }

    private void accept(char c) {
        boolean isSecondOfEnd = c == '\n' && before == '\r';
        before = c;
        if (c == '\n' || c == '\r') {
            if (!isSecondOfEnd) {
                finish();
            }
        } else if (!isEdited) {
            append(c);
        } else if (isSequence) {
            isSequence = c == '[' || c == ';' || Character.isDigit(c);
        } else {
            edit(c);
        }
    }

    private void edit(char c) {
        switch (c) {
            case INTERRUPT -> interrupt();
            case END -> {
                if (line.isEmpty()) {
                    endInput();
                }
            }
            case BACKSPACE, DELETE -> {
                if (!line.isEmpty()) {
                    int last = line.codePointBefore(line.length());
                    line.setLength(line.length() - Character.charCount(last));
                    echo.rubOut(last);
                    wake();
                }
            }
            case KILL -> {
                line.codePoints().forEach(echo::rubOut);
                line.setLength(0);
                wake();
            }
            case '\t' -> complete();
            case ESCAPE -> isSequence = true;
            default -> {
                if (!ControlCharacters.isControl(c) && line.length() < LONGEST) {
                    append(c);
                    echo.echo(Character.toString(c));
                }
            }
        }
    }

    private void append(char c) {
        if (line.length() < LONGEST) {
            line.append(c);
        }
    }

    private void finish() {
        if (isEdited) {
            echo.echo("\n");
        }
        String typed = line.toString();
        line.setLength(0);
        if (waiting.addAndGet(typed.length()) > MOST_WAITING || !lines.offer(Optional.of(typed))) {
            waiting.addAndGet(-typed.length());
        }
    }

    /** Drops the line that is being typed, or stops what runs. */
    private void interrupt() {
        line.setLength(0);
        echo.echo("^C\n");
        if (isWaiting) {
            isStopped = true;
            lines.offer(Optional.of(""));
        } else {
            onInterrupt.run();
        }
    }

    /** Completes the last word, if one word alone may replace it; otherwise shows those that may. */
    private void complete() {
        String typed = line.toString();
        List<String> words = completions.apply(typed);
        @Nullable String only = words.size() == 1 ? words.get(0) : null;
        String last = typed.substring(typed.lastIndexOf(' ') + 1);
        if (only != null && only.startsWith(last)) {
            String added = only.substring(last.length()) + " ";
            line.append(added);
            echo.echo(added);
        } else if (words.size() > 1) {
            echo.echo("\n");
            echo.say(String.join("  ", words));
            echo.echo(typed);
        }
    }
}
