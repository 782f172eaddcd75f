package descenso.app.classroom;

import descenso.app.quiz.AnswerInput;
import descenso.app.quiz.AnswerInput.Rendered;
import descenso.app.quiz.AnsweringScreen;
import descenso.app.quiz.QuestionSession;
import descenso.app.screen.AppState;
import descenso.app.screen.CommandTable.ScreenCommands;
import descenso.classroom.ClassroomTask;
import descenso.classroom.Tally;
import descenso.classroom.Tally.GivenAnswer;
import descenso.course.question.Exercise;
import descenso.course.question.Question.AnswerForm;
import descenso.course.question.Question.CorrectAnswer;
import descenso.phrases.MessageKey;
import descenso.progress.Attempt.Grade;
import descenso.quiz.Answer;
import descenso.quiz.GradingResult;
import descenso.tui.Key;
import descenso.tui.Size;
import descenso.view.question.ExerciseView;
import descenso.view.question.FeedbackView;
import descenso.view.section.Section;
import descenso.view.text.SentenceFormatter;
import java.util.ArrayList;
import java.util.List;

/** An answer to a question of the course that the whole class is asked. */
record QuestionBallot(ClassroomTask task, QuestionSession session, AnswerInput input) implements Ballot {

    static QuestionBallot of(ClassroomTask task, QuestionSession session) {
        return new QuestionBallot(task, session, session.input("", false));
    }

    @Override
    public boolean isText() {
        return session.exercise().question().form() == AnswerForm.TEXT;
    }

    @Override
    public boolean isTyped() {
        return isText() || session.exercise().question().form() == AnswerForm.NUMBER;
    }

    QuestionBallot with(AnswerInput other) {
        return new QuestionBallot(task, session, other);
    }

    @Override
    public ScreenCommands<? extends AnsweringScreen> commands(TaskScreen screen, AppState state) {
        return TaskScreen.CONFIDENCE
                .<AnsweringScreen>only(TaskScreen.class)
                .and(input.commands())
                .on(screen, state)
                .withLabel(MessageKey.QUIZ_SUBMIT, MessageKey.VOTE_SEND)
                .withLabel(MessageKey.QUIZ_FINISH, MessageKey.VOTE_SEND);
    }

    @Override
    public List<MessageKey> notes() {
        return input.notes();
    }

    @Override
    public Ballot onKey(Key key, Size room) {
        return with(input.onKey(key, room));
    }

    @Override
    public Ballot onPaste(String text, Size room) {
        return with(input.onPaste(text, room));
    }

    @Override
    public Ballot restored(String written) {
        return with(session.input("", false).restored(written, session.exercise()));
    }

    /** Submits the answer. A text is not compared with the model answer, which the others have not seen either. */
    @Override
    public Submission submit(AppState state) {
        Exercise exercise = state.translated(session.question()).exercise();
        AnswerInput.Submission submission = input.submit(exercise);
        while (isText() && submission instanceof AnswerInput.Submission.Further further) {
            submission = further.input().submit(exercise);
        }
        if (submission instanceof AnswerInput.Submission.Further further) {
            return new Submission.Further(with(further.input()));
        }
        if (submission instanceof AnswerInput.Submission.Refused refused) {
            return new Submission.Refused(refused.message());
        }
        AnswerInput.Submission.Answered answered = (AnswerInput.Submission.Answered) submission;
        GradingResult result = session.exercise().question().grade(answered.answer(), session.values());
        return new Submission.Complete(session.attempt(answered.answer(), answered.text(), result));
    }

    @Override
    public Submission parse(String words, AppState state) {
        AnswerInput.Submission parsed =
                numbered().parse(words, state.translated(session.question()).exercise());
        return parsed instanceof AnswerInput.Submission.Further further
                ? new Submission.Further(with(further.input()))
                : new Submission.Refused(((AnswerInput.Submission.Refused) parsed).message());
    }

    @Override
    public String draft() {
        return input.draft();
    }

    @Override
    public Ballot drafted(String draft) {
        return with(input.drafted(draft));
    }

    private ExerciseView view(AppState state) {
        return session.exerciseView(state);
    }

    @Override
    public List<Section> asked(AppState state) {
        return view(state).asked();
    }

    @Override
    public List<Section> told(AppState state) {
        return numbered().sections(view(state), true);
    }

    /** Returns the answer whose rows plain mode numbers: an order keeps the numbers that it had before any answer. */
    private AnswerInput numbered() {
        return session.exercise().question().form() == AnswerForm.ORDER ? session.input("", false) : input;
    }

    @Override
    public Rendered draw(AppState state, Size room, boolean isOpen) {
        return input.draw(view(state), room, isOpen);
    }

    @Override
    public String words(String written, AppState state) {
        return isText() && !written.isEmpty()
                ? SentenceFormatter.flowing(written)
                : TallySections.of(session, task, state).words(new GivenAnswer(written, Grade.PENDING, List.of()));
    }

    @Override
    public List<Section> feedback(String written, boolean isKept, AppState state) {
        AnswerInput own = session.input("", false).restored(written, session.exercise());
        Exercise exercise = state.translated(session.question()).exercise();
        AnswerInput.Submission submission = own.submit(exercise);
        while (submission instanceof AnswerInput.Submission.Further further) {
            submission = further.input().submit(exercise);
        }
        if (!(submission instanceof AnswerInput.Submission.Answered answered)) {
            return List.of();
        }
        GradingResult result = session.exercise().question().grade(answered.answer(), session.values());
        QuestionSession graded = session.withAnswer(answered.answer(), result);
        FeedbackView feedback = new FeedbackView(
                graded.exerciseView(state),
                answered.answer(),
                result,
                graded.misconception(state.course()),
                false,
                true,
                isKept);
        List<Section> sections = new ArrayList<>(feedback.sections());
        exercise.model() // a text was not compared with it in a class
                .filter(any -> feedback.isKnown() && answered.answer() instanceof Answer.Words)
                .ifPresent(model -> sections.add(new Section.Group(
                        view(state).answer(new CorrectAnswer.Passage(MessageKey.QUIZ_MODEL, model)))));
        return sections;
    }

    @Override
    public List<Section> tally(Tally tally, AppState state) {
        return TallySections.of(session, task, state).sections(tally);
    }
}
