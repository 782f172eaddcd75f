package descenso.app.screen;

import descenso.app.quiz.AnswerInput;
import descenso.app.quiz.AnswerInput.Submission;
import descenso.app.quiz.QuestionSession;
import descenso.app.quiz.TypedCourseAnswersTest;
import descenso.course.Course.CourseQuestion;
import descenso.phrases.Language;
import descenso.phrases.Messages;
import descenso.quiz.Answer;
import descenso.quiz.GradingResult;
import descenso.testing.QuestionDriver;
import descenso.testing.SpeechCondition;
import descenso.testing.TestCourse;
import descenso.tui.CharacterSet;
import descenso.view.question.ExerciseView;
import descenso.view.question.FeedbackView;
import descenso.view.section.ParagraphRenderer;
import descenso.view.text.UiText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests the sentences of plain mode about questions: the question, the possible answers and the feedback. */
class PlainScreenTest {

    /**
     * Returns all paragraphs about a question: its text and hints, the possible answers before each line, and the
     * feedback on the answer and on a later {@code ?}.
     */
    private static List<String> transcript(ExerciseView view, QuestionSession session, boolean isRight) {
        ParagraphRenderer words = new ParagraphRenderer(view.texts());
        List<String> paragraphs = new ArrayList<>(words.paragraphs(view.asked()));
        IntStream.rangeClosed(1, view.exercise().hints().size())
                .mapToObj(view::hint)
                .forEach(hint -> paragraphs.addAll(words.paragraphs(List.of(hint))));
        AnswerInput input = session.input("", false);
        Submission submission = new Submission.Further(input);
        for (String line : TypedCourseAnswersTest.AnswerLines.of(session, isRight)) {
            AnswerInput now = ((Submission.Further) submission).input();
            paragraphs.addAll(words.paragraphs(now.sections(view, true)));
            paragraphs.add("> " + line);
            submission = ((Submission.Further) now.parse(line, session.exercise()))
                    .input()
                    .submit(session.exercise());
        }
        Answer answer = ((Submission.Answered) submission).answer();
        paragraphs.addAll(feedback(view, session, answer, false));
        paragraphs.add("> ?");
        paragraphs.addAll(feedback(view, session, new Answer.Unknown(), true));
        return paragraphs;
    }

    private static List<String> feedback(ExerciseView view, QuestionSession session, Answer answer, boolean isOver) {
        GradingResult result = session.exercise().question().grade(answer, session.values());
        QuestionSession answered = session.withAnswer(answer, result);
        boolean isRefutable = answered.refutation(TestCourse.ABRIDGED.course()).isPresent();
        return new ParagraphRenderer(view.texts())
                .paragraphs(new FeedbackView(
                                view,
                                answer,
                                result,
                                answered.misconception(TestCourse.ABRIDGED.course()),
                                isRefutable,
                                isOver,
                                true)
                        .sections());
    }

    private static ExerciseView view(QuestionSession session, Language language, CharacterSet characters) {
        return new ExerciseView(
                session.exercise(), session.values(), new UiText(Messages.spoken(language), characters));
    }

    @ParameterizedTest
    @MethodSource("descenso.app.quiz.CourseQuestionsTest#questions")
    void everyQuestionIsSpeakable(String question, Language language) {
        CourseQuestion asked = QuestionDriver.question(question, language);
        for (CharacterSet characters : List.of(CharacterSet.LATIN, CharacterSet.ASCII)) {
            for (int before = 0; before < 3; before++) {
                QuestionSession session = QuestionSession.of(asked, 0, before);
                for (boolean isRight : List.of(true, false)) {
                    List<String> paragraphs =
                            new ArrayList<>(transcript(view(session, language, characters), session, isRight));
                    paragraphs.removeIf(paragraph -> paragraph.startsWith("> "));
                    SpeechCondition.check(paragraphs, characters);
                }
            }
        }
    }
}
