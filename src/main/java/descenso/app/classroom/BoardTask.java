package descenso.app.classroom;

import descenso.app.lab.PredictionInput;
import descenso.app.quiz.QuestionSession;
import descenso.app.screen.AppState;
import descenso.app.screen.AppState.PreviewCache.Preview;
import descenso.classroom.Advice;
import descenso.classroom.Classroom;
import descenso.classroom.Classroom.Asking;
import descenso.classroom.Classroom.Phase;
import descenso.classroom.ClassroomEvent.Talked;
import descenso.classroom.ClassroomTask;
import descenso.classroom.ClassroomTask.Kind;
import descenso.classroom.ClassroomView;
import descenso.classroom.ClassroomView.AskedTask;
import descenso.classroom.SharedPlace.SharedLab;
import descenso.classroom.Tally;
import descenso.classroom.VoteChange;
import descenso.course.Course.CourseQuestion;
import descenso.course.experiment.PredictionQuestion;
import descenso.phrases.MessageKey;
import descenso.progress.Attempt;
import descenso.tui.Line;
import descenso.tui.Style;
import descenso.view.question.ExerciseView;
import descenso.view.question.PredictionView;
import descenso.view.section.Section;
import descenso.view.section.Wording;
import descenso.view.text.SentenceFormatter;
import descenso.view.text.UiText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The part of the dashboard on the task that is asked: its phase and text, how many have answered, the answers.
 *
 * @param isBrief whether counts are in quarters, so that line mode does not say each vote
 * @param session the question that is asked, with the numbers of all learners; empty for a prediction, or if the course
 *     has none
 * @param prediction the prediction that is asked; empty for a question, or until it is read
 */
record BoardTask(
        DashboardScreen board,
        AppState state,
        boolean isBrief,
        Classroom now,
        Optional<QuestionSession> session,
        Optional<PredictionQuestion> prediction) {

    /** Width of the bar of those who have answered, in cells. */
    private static final int BAR = 20;

    /** Number of steps in which line mode says how many have answered. */
    private static final int QUARTERS = 4;

    private static final int PERCENT = 100;

    /** Maximum number of changes of mind that are listed. */
    private static final int MOST_CHANGES = 5;

    static BoardTask of(DashboardScreen board, AppState state, boolean isBrief) {
        Classroom now = DashboardScreen.classroom(state);
        Optional<ClassroomTask> task = now.asking().map(Asking::task).filter(asked -> isOfCourse(asked, state));
        Optional<QuestionSession> session =
                task.filter(asked -> asked.kind() == Kind.QUESTION).flatMap(asked -> session(asked, state));
        Optional<PredictionQuestion> prediction =
                task.filter(asked -> asked.kind() == Kind.PREDICTION).flatMap(asked -> prediction(asked.id(), state));
        return new BoardTask(board, state, isBrief, now, session, prediction);
    }

    private UiText texts() {
        return state.texts();
    }

    /** Tests whether so few have answered that the picture is only shown if it is asked for twice. */
    static boolean areFew(Classroom now) {
        return now.asking().filter(asking -> !asking.hasPicture(asking.vote())).isPresent();
    }

    /** Tests whether answers that are held back, of this vote or of the one beside it, can be shown all the same. */
    static boolean canForce(Classroom now) {
        boolean isOver = now.phase() == Phase.SHOWN || now.phase() == Phase.REVEALED;
        return isOver
                && now.asking()
                        .filter(asking -> isHeld(asking, asking.vote()) || isFormerHeld(asking))
                        .isPresent();
    }

    /** Tests whether the vote before is not drawn beside this one since it has few answers. */
    private static boolean isFormerHeld(Asking asking) {
        return asking.vote() > 1 && !asking.task().isText() && isHeld(asking, asking.vote() - 1);
    }

    /** Tests whether a vote has answers, but so few that they are not shown. */
    private static boolean isHeld(Asking asking, int vote) {
        return !asking.hasPicture(vote) && !asking.votes().get(vote - 1).isEmpty();
    }

    /** Tests whether the vote before is drawn beside the current one: not if so few answers would give one away. */
    private static boolean isCompared(Asking asking) {
        return asking.vote() > 1 && asking.hasPicture(asking.vote() - 1);
    }

    List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        sections.add(sentence(phase(), Style.STRONG));
        sections.addAll(RunWords.told(state));
        sections.addAll(new BoardClass(state, isBrief).stage());
        now.asking().ifPresent(asking -> {
            sections.add(answered(asking));
            sections.add(new Section.Group(asked(asking)));
            sections.add(new Section.Group(picture(asking)));
            sections.add(new Section.Group(changes(asking)));
            sections.add(new Section.Group(advice(asking)));
        });
        if (!now.queue().isEmpty()) {
            List<String> ids =
                    now.queue().stream().map(waiting -> waiting.task().id()).toList();
            sections.add(Section.group(sentence(texts().say(MessageKey.BOARD_QUEUE, texts().list(ids)), Style.MUTED)));
        }
        return sections;
    }

    /** Returns the first line, which is read from afar: of an open vote, how many of how many have answered. */
    private String phase() {
        return now.asking()
                .map(asking -> now.phase() == Phase.OPEN && !isBrief ? count(asking) : texts().say(phase(asking)))
                .orElseGet(() -> texts().say(phase(now.phase(), Optional.empty())));
    }

    private String count(Asking asking) {
        MessageKey key = asking.vote() > 1 ? MessageKey.BOARD_OPEN_COUNT_AGAIN : MessageKey.BOARD_OPEN_COUNT;
        return texts().say(key, asking.current().size(), there(asking));
    }

    /** Returns the number of learners who are there, or have answered. */
    private int there(Asking asking) {
        Set<String> there = new HashSet<>(asking.current().keySet());
        BoardClass.there(state).forEach(attendee -> there.add(attendee.name()));
        return there.size();
    }

    private MessageKey phase(Asking asking) {
        if (asking.isTalking()) {
            return asking.groups().isEmpty() ? MessageKey.BOARD_IS_TALKING : MessageKey.BOARD_IS_PAIRED;
        }
        return now.phase() == Phase.SHOWN && asking.task().isText() && !areFew(now)
                ? MessageKey.BOARD_IS_READ
                : phase(now.phase(), state.classroom().flatMap(ClassroomView::asked));
    }

    /**
     * Returns a phase in words, except for a talk and for texts that are shown.
     *
     * @param asked the task that is asked; empty without one
     */
    static MessageKey phase(Phase phase, Optional<AskedTask> asked) {
        return switch (phase) {
            case CLOSED -> MessageKey.BOARD_IS_CLOSED;
            case LOBBY -> MessageKey.BOARD_IS_LOBBY;
            case OPEN ->
                asked.filter(task -> task.vote() > 1).isPresent()
                        ? MessageKey.BOARD_IS_OPEN_AGAIN
                        : MessageKey.BOARD_IS_OPEN;
            case LOCKED -> MessageKey.BOARD_IS_LOCKED;
            case SHOWN ->
                asked.flatMap(AskedTask::tally).isPresent() ? MessageKey.BOARD_IS_SHOWN : MessageKey.BOARD_IS_FEW;
            case REVEALED ->
                asked.filter(AskedTask::isRun).isPresent()
                        ? run(asked.flatMap(AskedTask::played))
                        : MessageKey.BOARD_IS_REVEALED;
        };
    }

    /** Returns whether an experiment runs or has run, by the moment to which it is played. */
    private static MessageKey run(Optional<SharedLab> played) {
        return played.filter(lab -> lab.moment().isOver()).isPresent()
                ? MessageKey.BOARD_HAS_RUN
                : MessageKey.BOARD_IS_RUN;
    }

    /** Returns how many have answered as a bar, with the time limit or, once the vote has ended, the numbers. */
    private Section answered(Asking asking) {
        int there = there(asking);
        int count = asking.current().size();
        String limit = TaskView.limit(asking.end(), state);
        if (isBrief && now.phase() == Phase.OPEN) {
            return Section.told(SentenceFormatter.joined(soFar(count, there), limit));
        }
        Line bar = TallySections.bar(there == 0 ? 0 : BAR * count / there, BAR, Style.KEY, texts());
        String words = now.phase() == Phase.OPEN ? limit : texts().say(MessageKey.BOARD_ANSWERED, count, there);
        return words.isEmpty()
                ? new Section.Paragraph(Wording.shown(bar.spans()))
                : Section.hanging(
                        Line.join(bar, Line.spaces(2)), Wording.of(words, Style.TEXT, SentenceFormatter.ended(words)));
    }

    /** Returns in a sentence how many have answered, in quarters. */
    private String soFar(int count, int all) {
        int quarters = all == 0 ? 0 : QUARTERS * count / all;
        if (count == 0) {
            return texts().say(MessageKey.BOARD_NO_ANSWERS);
        }
        return switch (quarters) {
            case 0 -> texts().say(MessageKey.BOARD_SO_FEW, PERCENT / QUARTERS);
            case QUARTERS -> texts().say(MessageKey.BOARD_ALL_ANSWERED);
            default -> texts().say(MessageKey.BOARD_SO_FAR, quarters * PERCENT / QUARTERS);
        };
    }

    /** Returns a line that plain mode ends with a stop. */
    static Section sentence(String words, Style style) {
        return new Section.Paragraph(
                Wording.of(words, style, SentenceFormatter.ended(SentenceFormatter.flowing(words))));
    }

    static boolean isOfCourse(ClassroomTask task, AppState state) {
        return task.course().equals(state.courseId());
    }

    /** Returns a question of the course by its id. Parses pages until it is found, the current one first. */
    static Optional<CourseQuestion> question(String id, AppState state) {
        return Stream.concat(Stream.of(state.bookmark().pageId()), state.course().pageIds().stream())
                .flatMap(page -> state.course().exercises(state.language(), List.of(page)).stream())
                .filter(question -> question.exercise().id().equals(id))
                .findFirst();
    }

    /** Returns the question that is asked, with the numbers of all learners; empty if the course has none. */
    static Optional<QuestionSession> session(ClassroomTask task, AppState state) {
        return question(task.id(), state).map(question -> QuestionSession.of(question, task.seed(), 0));
    }

    /** Returns the prediction on an experiment; empty until it is read. */
    static Optional<PredictionQuestion> prediction(String experiment, AppState state) {
        return state.previewCache()
                .of(experiment)
                .flatMap(read -> read.experiment().prediction());
    }

    /** Returns the text of the task. */
    private List<Section> asked(Asking asking) {
        ClassroomTask task = asking.task();
        if (!isOfCourse(task, state)) {
            return List.of(
                    Section.paragraph(texts().say(MessageKey.BOARD_OTHER_COURSE, state.courseTitle(task.course()))));
        }
        List<Section> sections = new ArrayList<>();
        if (task.asksConfidence()) {
            sections.add(sentence(SentenceFormatter.begun(texts().say(MessageKey.VOTE_ASKS_SURE)), Style.MUTED));
        }
        if (task.kind() == Kind.PREDICTION) {
            sections.add(sentence(texts().say(MessageKey.BOARD_PREDICTION, state.title(task.id())), Style.MUTED));
            prediction.ifPresent(question ->
                    sections.add(PredictionView.before(question, texts()).ask()));
            return sections;
        }
        Optional<ExerciseView> exercise = session.map(asked -> asked.exerciseView(state));
        exercise.ifPresent(view -> sections.addAll(view.asked()));
        if (exercise.isEmpty()) {
            sections.add(Section.paragraph(texts().say(MessageKey.BOARD_NO_QUESTION, task.id())));
        }
        if (task.isEach()) {
            sections.add(sentence(SentenceFormatter.begun(texts().say(MessageKey.BOARD_EACH)), Style.MUTED));
        }
        return sections;
    }

    private Optional<TallySections> pictures(ClassroomTask task) {
        return session.map(asked -> TallySections.of(asked, task, state))
                .or(() -> prediction.map(question -> TallySections.of(
                        PredictionInput.of(task.id(), question),
                        now.phase() == Phase.REVEALED ? measured(task.id(), state) : Map.of(),
                        state)));
    }

    /** Returns the figures of the run of an experiment, if this session's own run has measured them. */
    static Map<String, Double> measured(String experiment, AppState state) {
        return state.history()
                .learning()
                .trace(experiment)
                .filter(judged -> judged.changes().isEmpty())
                .map(Attempt::figures)
                .filter(figures -> !figures.isEmpty())
                .or(() -> state.previewCache().of(experiment).map(Preview::figures))
                .orElse(Map.of());
    }

    private boolean isDetailed(Asking asking) {
        return board.detailed().equals(Optional.of(DashboardScreen.VoteId.of(asking)));
    }

    private boolean isGraded(Asking asking) {
        return now.phase() == Phase.REVEALED || isDetailed(asking);
    }

    /** Returns what there is to choose from, or the answers, as far as they may be projected now. */
    private List<Section> picture(Asking asking) {
        Phase phase = now.phase();
        Optional<TallySections> pictures = pictures(asking.task());
        if (pictures.isEmpty()) {
            return List.of();
        }
        if (phase == Phase.OPEN || (phase == Phase.LOCKED && !isDetailed(asking))) {
            return pictures.get().options();
        }
        List<Section> sections =
                new ArrayList<>(areFew(now) && !isDetailed(asking) ? few(asking) : answers(asking, pictures.get()));
        if (phase == Phase.REVEALED) {
            session.map(asked -> asked.exerciseView(state))
                    .ifPresent(view -> sections.add(new Section.Group(view.reasoned(false))));
        }
        return sections;
    }

    private List<Section> few(Asking asking) {
        List<Section> few =
                new ArrayList<>(List.of(TallySections.tooFew(asking.current().size(), texts())));
        few.addAll(force());
        return few;
    }

    /** Returns that answers that are held back can be shown; nothing if none are. */
    private List<Section> force() {
        return canForce(now) ? List.of(Section.paragraph(texts().say(MessageKey.BOARD_FORCE), Style.MUTED)) : List.of();
    }

    private List<Section> answers(Asking asking, TallySections pictures) {
        List<Section> sections = new ArrayList<>();
        if (!asking.task().isText() || isGraded(asking)) {
            Tally last = tally(asking, asking.vote());
            sections.addAll(
                    isCompared(asking)
                            ? pictures.sections(tally(asking, asking.vote() - 1), last)
                            : pictures.sections(last));
        }
        if (canForce(now) && isFormerHeld(asking)) {
            int before = asking.votes().get(asking.vote() - 2).size();
            sections.add(Section.group(
                    Section.paragraph(texts().say(MessageKey.BOARD_FEW_BEFORE, before, Tally.LEAST_VOTES))));
            sections.addAll(force());
        }
        List<Section> texts = read();
        sections.addAll(sections.isEmpty() ? texts : List.of(new Section.Group(texts)));
        return sections;
    }

    private Tally tally(Asking asking, int vote) {
        return Tally.of(shown(asking, vote).values());
    }

    /** Returns the answers of a vote by learner, without what tells which are correct as long as that is not shown. */
    private Map<String, Attempt> shown(Asking asking, int vote) {
        Map<String, Attempt> votes = new LinkedHashMap<>(asking.votes().get(vote - 1));
        if (!isGraded(asking)) {
            votes.replaceAll((learner, attempt) -> attempt.ungraded());
        }
        return votes;
    }

    /** Returns the texts that may be read out, in alphabetical order, which does not depend on their authors. */
    static List<String> texts(Classroom now) {
        boolean areShown = (now.phase() == Phase.SHOWN || now.phase() == Phase.REVEALED) && !areFew(now);
        return now.asking()
                .filter(asking -> areShown && asking.task().isText())
                .map(asking -> asking.current().values().stream()
                        .map(Attempt::answer)
                        .filter(answer -> !answer.isBlank())
                        .sorted()
                        .toList())
                .orElse(List.of());
    }

    /** Returns the text that is read out; in plain mode all of them. */
    private List<Section> read() {
        List<String> all = texts(now);
        List<Section> sections = new ArrayList<>();
        for (int number = 0; number < all.size(); number++) {
            String text = texts().encode(SentenceFormatter.flowing(all.get(number)));
            String head = texts().say(MessageKey.BOARD_TEXT, number + 1, all.size());
            if (state.isPlainMode()) {
                sections.add(Section.told(head + " " + text));
            } else if (number == Math.floorMod(board.text(), all.size())) {
                sections.add(Section.paragraph(head, Style.MUTED));
                Line bar = Line.of(texts().characters().select("┃ ", "| "), Style.RULE);
                sections.add(new Section.Marked(bar, bar, "", List.of(Section.paragraph(text, Style.QUOTE))));
            }
        }
        return sections;
    }

    /** Returns who moved from what to what, without names; empty as long as that is not shown. */
    private List<Section> changes(Asking asking) {
        boolean isShown = (now.phase() == Phase.REVEALED || now.phase() == Phase.SHOWN || isDetailed(asking))
                && isCompared(asking)
                && !asking.task().isText()
                && (isGraded(asking) || !asking.task().isEach())
                && (!areFew(now) || isDetailed(asking));
        Optional<TallySections> pictures = pictures(asking.task());
        if (!isShown || pictures.isEmpty()) {
            return List.of();
        }
        List<VoteChange> moves =
                VoteChange.between(shown(asking, asking.vote() - 1), shown(asking, asking.vote())).stream()
                        .filter(VoteChange::isMove)
                        .toList();
        List<Section> sections = new ArrayList<>();
        if (!moves.isEmpty()) {
            sections.add(sentence(texts().say(MessageKey.BOARD_CHANGES), Style.STRONG));
        }
        moves.stream()
                .limit(MOST_CHANGES)
                .forEach(move -> sections.add(sentence(
                        texts().say(
                                        MessageKey.BOARD_CHANGE,
                                        texts().count(move.count()),
                                        pictures.get().words(move.before()),
                                        pictures.get().words(move.after())),
                        Style.TEXT)));
        return sections;
    }

    /**
     * Returns the rule of thumb. Beside bars, the share of right answers would tell which is right, so it is shown only
     * once that is known, or to those who ask for what is behind the answers. Talk is advised only while the class can
     * talk.
     */
    private List<Section> advice(Asking asking) {
        boolean isHidden = areFew(now) && !isDetailed(asking);
        if (!isGraded(asking) || isHidden || asking.task().isText()) {
            return List.of();
        }
        return Advice.of(asking.current().values())
                .filter(advice -> advice != Advice.TALK || now.accepts(new Talked(List.of())))
                .stream()
                .map(advice -> switch (advice) {
                    case EXPLAIN -> MessageKey.BOARD_EXPLAIN;
                    case TALK -> MessageKey.BOARD_LET_TALK;
                    case GO_ON -> MessageKey.BOARD_GO_ON;
                })
                .map(key -> Section.paragraph(texts().say(key), Style.EMPHASIS))
                .toList();
    }
}
