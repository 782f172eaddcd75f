package descenso.plain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import descenso.tui.CharacterSet;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class RemoteLinesTest {

    private final RemoteLines lines = LineByLine.lines(
            new LineByLine.Remote(
                    true,
                    OutputStream.nullOutputStream(),
                    OutputStream.nullOutputStream(),
                    () -> LineByLine.USUAL_WIDTH),
            CharacterSet.LATIN);

    private void type(String keys) {
        byte[] typed = keys.getBytes(StandardCharsets.UTF_8);
        lines.receive(typed, 0, typed.length);
    }

    private Optional<String> next() throws LineSource.Stopped, LineSource.Woken {
        return lines.next("", typed -> List.of());
    }

    @Test
    void endOfTheLinesComesAfterThoseThatWaitAndStays() throws LineSource.Stopped, LineSource.Woken {
        type("one\rtwo\r");
        lines.end();
        assertThat(next()).hasValue("one");
        assertThat(next()).hasValue("two");
        assertThat(next()).isEmpty();
        assertThat(next()).isEmpty();
        assertThat(lines.isOver()).isTrue();
    }

    @Test
    void endKeyEndsOneInputOnly() throws LineSource.Stopped, LineSource.Woken {
        type("\004more\r");
        assertThat(next()).isEmpty();
        assertThat(lines.isOver()).isFalse();
        assertThat(next()).hasValue("more");
    }

    @Test
    void hangUpDropsTheLinesThatWaitAndStopsWhatRuns() throws LineSource.Stopped, LineSource.Woken {
        List<String> stopped = new ArrayList<>();
        lines.onInterrupt(() -> stopped.add("race"));
        type("one\rtwo\r");
        assertThat(next()).hasValue("one");
        lines.hangUp();
        assertThat(stopped).containsExactly("race");
        assertThat(next()).isEmpty();
        assertThat(lines.isOver()).isTrue();
    }

    @Test
    void manyLinesThatWaitKeepTheOtherEndFromSending() throws LineSource.Stopped, LineSource.Woken {
        type("x".repeat(30_000) + "\r");
        assertThat(lines.isBehind()).isFalse();
        type("x".repeat(10_000) + "\r");
        assertThat(lines.isBehind()).isTrue();
        assertThat(next()).isPresent();
        assertThat(lines.isBehind()).isFalse();
        type("\r".repeat(600));
        assertThat(lines.isBehind()).isTrue();
    }

    /** Reads a line on another thread, which ends with what was read. */
    private Future<String> reading(ExecutorService reader) {
        return reader.submit(() -> {
            try {
                return lines.next("> ", typed -> List.of()).orElse("end");
            } catch (LineSource.Woken e) {
                return "woken";
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"'', woken", "'a\b', woken", "'ab\025', woken", "'a', 'ab'", "'\r', ''"})
    void newsInterruptTheReadOfALineOfWhichNothingIsTyped(String typed, String result) throws Exception {
        ExecutorService reader = Executors.newSingleThreadExecutor();
        try {
            AtomicBoolean hasNews = new AtomicBoolean();
            lines.onNews(hasNews::get);
            Future<String> read = reading(reader);
            lines.wake(); // of nothing
            type(typed.substring(0, Math.min(1, typed.length())));
            hasNews.set(true);
            lines.wake();
            type(typed.substring(Math.min(1, typed.length())));
            if (!result.equals("woken")) {
                type("b\r");
            }
            assertThat(read.get()).isEqualTo(result);
        } finally {
            reader.shutdownNow();
        }
    }

    @Test
    void newsOfBeforeTheReadInterruptItAtOnceAndNoLineIsLost() throws Exception {
        lines.onNews(() -> true);
        assertThatThrownBy(this::next).isInstanceOf(LineSource.Woken.class);
        type("one\r");
        assertThat(next()).hasValue("one");
    }

    @Test
    void noTypedLineIsLostOrDoubledHoweverOftenNewsCome() throws Exception {
        int count = 20_000;
        AtomicBoolean isTyped = new AtomicBoolean();
        lines.onNews(() -> !isTyped.get());
        Thread news = new Thread(() -> {
            while (!isTyped.get()) {
                lines.wake();
            }
        });
        Thread typist = new Thread(() -> {
            for (int i = 0; i < count; i++) {
                while (lines.isBehind()) {
                    Thread.onSpinWait();
                }
                type(i + "\r");
            }
        });
        news.start();
        assertThatThrownBy(this::next).isInstanceOf(LineSource.Woken.class);
        typist.start();
        try {
            for (int i = 0; i < count; ) {
                try {
                    assertThat(next()).hasValue(Integer.toString(i));
                    i++;
                } catch (LineSource.Woken e) {
                    // news came between two lines
                }
            }
        } finally {
            isTyped.set(true);
        }
        news.join();
        typist.join();
    }
}
