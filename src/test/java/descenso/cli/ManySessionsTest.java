package descenso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.progress.Attempt;
import descenso.progress.SavedState;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests that two hundred sessions in one JVM share few threads, and that nothing of one is seen in another. */
@Tag("long")
@Timeout(300)
class ManySessionsTest {

    private static final int SESSIONS = 200;

    /** Number of keys: each reader searches for the own name and then turns pages. */
    private static final int ROUNDS = 25;

    /** Maximum number of threads besides one a session. */
    private static final int MOST_THREADS = 100;

    private static final Pattern NAME = Pattern.compile("learner1\\d{3}");

    @TempDir
    Path folder;

    @Test
    void sessionsShareThreadsAndNothingElse() throws Exception {
        SessionCrowd crowd = SessionCrowd.play(folder, SESSIONS, ROUNDS, 500);
        assertThat(crowd.sharedThreads()).isLessThanOrEqualTo(MOST_THREADS);
        int answered = 0;
        for (SessionCrowd.Member member : crowd.members()) {
            assertThat(member.failure).as(member.name()).isNull();
            checkFrames(member);
            answered += checkFiles(member) ? 1 : 0;
        }
        assertThat(answered).as("learners with answers").isBetween(1, SessionCrowd.TRAINED.size());
    }

    private static void checkFrames(SessionCrowd.Member member) {
        List<String> frames = member.terminal.shown.stream()
                .map(SessionCrowd.StreamTerminal.Shown::text)
                .toList();
        assertThat(frames).hasSizeGreaterThan(2);
        assertThat(frames).as(member.name()).allMatch(frame -> language(frame).equals(member.language));
        assertThat(member.terminal.shown).allMatch(shown -> shown.theme().equals(member.theme.name()));
        Set<String> names = frames.stream()
                .flatMap(frame -> NAME.matcher(frame).results())
                .map(MatchResult::group)
                .collect(Collectors.toSet());
        assertThat(names).isEqualTo(member.isTraining() ? Set.of() : Set.of(member.name()));
    }

    /** Returns the language of the words in the key bar. */
    private static String language(String frame) {
        boolean isSpanish = frame.contains("ayuda") || frame.contains("cerrar") || frame.contains("volver");
        return isSpanish ? "es" : "en";
    }

    /** Returns whether the learner has answered. Only the prediction of a race that has ended is an answer. */
    private static boolean checkFiles(SessionCrowd.Member member) throws Exception {
        SavedState saved = member.state().read();
        assertThat(saved.language().orElseThrow().code()).isEqualTo(member.language);
        assertThat(saved.theme()).contains(member.theme.name());
        List<Attempt> attempts =
                member.journal().isThere() ? member.journal().read().attempts() : List.of();
        assertThat(attempts)
                .extracting(Attempt::subject)
                .allMatch(subject -> member.isTraining() && subject.equals(SessionCrowd.TRAINED.get(member.number)));
        return !attempts.isEmpty();
    }
}
