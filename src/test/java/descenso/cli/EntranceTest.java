package descenso.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import descenso.app.Manner;
import descenso.app.Past;
import descenso.app.Study;
import descenso.app.Whereabouts;
import descenso.course.Course;
import descenso.course.CourseReader;
import descenso.phrases.Language;
import descenso.phrases.Phrase;
import descenso.phrases.Phrases;
import descenso.plot.Ink;
import descenso.progress.Answered;
import descenso.progress.Attempt;
import descenso.progress.Bookmark;
import descenso.progress.Ledger;
import descenso.tui.Frame;
import descenso.tui.Glyphs;
import descenso.tui.Size;
import descenso.tui.Theme;
import descenso.view.Speech;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EntranceTest {

    private static final Path LESSONS = Path.of("lessons/optimizers");

    private static Study study(Language language, List<String> predicted) throws Exception {
        Course course = CourseReader.read(LESSONS);
        Manner manner = new Manner(
                language,
                new Speech(Phrases.in(language), Glyphs.UNICODE),
                Theme.all().get(0),
                Ink.BRAILLE,
                new Size(80, 24));
        List<Attempt> attempts = predicted.stream()
                .map(experiment -> Answered.prediction(experiment, 0, Attempt.Grade.UNKNOWN))
                .toList();
        Past past = Past.glimpsed(Ledger.of(attempts));
        return Study.opening(course, manner, Whereabouts.opening(Bookmark.atTop("title"), 0, Set.of(), Map.of(), past));
    }

    @ParameterizedTest
    @EnumSource
    void newLearnersQuizIsRefusedBehindTheSeal(Language language) throws Exception {
        Study study = study(language, List.of());
        for (Optional<String> chapter : List.of(Optional.<String>empty(), Optional.of("3"))) {
            assertThatExceptionOfType(Complaint.class)
                    .isThrownBy(() -> new Entrance.Quiz(chapter).step(study))
                    .satisfies(complaint -> assertThat(complaint.words(Phrases.in(language)))
                            .contains(chapter.isEmpty() ? "./run.sh learn objectives" : "./run.sh learn rmsprop")
                            .doesNotContain("\n"));
        }
    }

    /** The questions of a page are asked once each of its experiments is predicted. */
    @ParameterizedTest
    @CsvSource({"'first-step', false", "'first-step,constant-rate', true"})
    void questionsArePartOfTheQuizOnceTheirPageIsOpen(String predicted, boolean isAsked) throws Exception {
        Study study = study(Language.EN, List.of(predicted.split(",")));
        Entrance.Quiz quiz = new Entrance.Quiz(Optional.of("3"));
        if (isAsked) {
            Frame frame = quiz.step(study).tutor().view();
            String sealed = study.speech().say(Phrase.QUIZ_SEALED, "4");
            assertThat(frame.rows()).anyMatch(row -> row.toString().contains(sealed));
        } else {
            assertThatExceptionOfType(Complaint.class).isThrownBy(() -> quiz.step(study));
        }
    }
}
