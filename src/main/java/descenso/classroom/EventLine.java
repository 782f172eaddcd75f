package descenso.classroom;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import descenso.classroom.ClassroomEvent.Asked;
import descenso.classroom.ClassroomEvent.AskedAgain;
import descenso.classroom.ClassroomEvent.BetJudged;
import descenso.classroom.ClassroomEvent.Closed;
import descenso.classroom.ClassroomEvent.Continued;
import descenso.classroom.ClassroomEvent.Erased;
import descenso.classroom.ClassroomEvent.ForTask;
import descenso.classroom.ClassroomEvent.GuestsDismissed;
import descenso.classroom.ClassroomEvent.GuestsInvited;
import descenso.classroom.ClassroomEvent.HandMoved;
import descenso.classroom.ClassroomEvent.Joined;
import descenso.classroom.ClassroomEvent.LearnerEvent;
import descenso.classroom.ClassroomEvent.Led;
import descenso.classroom.ClassroomEvent.Locked;
import descenso.classroom.ClassroomEvent.Opened;
import descenso.classroom.ClassroomEvent.PaceReported;
import descenso.classroom.ClassroomEvent.PlaceShared;
import descenso.classroom.ClassroomEvent.Played;
import descenso.classroom.ClassroomEvent.QuestionRaised;
import descenso.classroom.ClassroomEvent.QuestionSettled;
import descenso.classroom.ClassroomEvent.QuestionSupported;
import descenso.classroom.ClassroomEvent.Ran;
import descenso.classroom.ClassroomEvent.Released;
import descenso.classroom.ClassroomEvent.Revealed;
import descenso.classroom.ClassroomEvent.Shown;
import descenso.classroom.ClassroomEvent.SpotlightAnswered;
import descenso.classroom.ClassroomEvent.Spotlit;
import descenso.classroom.ClassroomEvent.StaffEvent;
import descenso.classroom.ClassroomEvent.Talked;
import descenso.classroom.ClassroomEvent.TaskDropped;
import descenso.classroom.ClassroomEvent.TimerSet;
import descenso.classroom.ClassroomEvent.Voted;
import descenso.classroom.SharedPlace.SharedLab;
import descenso.classroom.SharedPlace.SharedMoment;
import descenso.classroom.SharedPlace.SharedPicture;
import descenso.classroom.SharedPlace.SharedZoom;
import descenso.progress.Attempt.Change;
import descenso.progress.Attempt.Grade;
import descenso.progress.AttemptLine;
import descenso.progress.JsonLine;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The form of a classroom event as a line of JSON: writes and reads it. Unknown fields are ignored. The attempt of a
 * vote has the form of the journal, without its course, which the task has.
 */
public final class EventLine {

    private static final String TIME = "time";
    private static final String EVENT = "event";
    private static final String LEARNER = "learner";
    private static final String TASKS = "tasks";
    private static final String KIND = "kind";
    private static final String COURSE = "course";
    private static final String ID = "id";
    private static final String SEED = "seed";
    private static final String EACH = "each";
    private static final String SURE = "sure";
    private static final String TEXT = "text";
    private static final String SECONDS = "seconds";
    private static final String ASK = "ask";
    private static final String VOTE = "vote";
    private static final String FORCED = "forced";
    private static final String GROUPS = "groups";
    private static final String NUMBER = "number";
    private static final String ATTEMPT = "attempt";
    private static final String GRADES = "grades";
    private static final String ANSWER = "answer";
    private static final String GRADE = "grade";
    private static final String UP = "up";
    private static final String FOR = "for";
    private static final String PACE = "pace";
    private static final String LEADER = "leader";
    private static final String PLACE = "place";
    private static final String PAGE = "page";
    private static final String BLOCK = "block";
    private static final String LINE = "line";
    private static final String LAB = "lab";
    private static final String EXPERIMENT = "experiment";
    private static final String SETTINGS = "settings";
    private static final String PATH = "path";
    private static final String VALUE = "value";
    private static final String OFF = "off";
    private static final String HEAT = "heat";
    private static final String TURN = "turn";
    private static final String SPEED = "speed";
    private static final String RUNNING = "running";
    private static final String PICTURE = "picture";
    private static final String SEAL = "seal";
    private static final String MOMENT = "moment";
    private static final String OVER = "over";
    private static final String CHART = "chart";
    private static final String ROW = "row";
    private static final String DRAWN = "drawn";
    private static final String KNOB = "knob";
    private static final String COORDINATE = "coordinate";
    private static final String FLIPPED = "flipped";
    private static final String SMOOTH = "smooth";
    private static final String WHOLE = "whole";
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String ALLOWED = "allowed";
    private static final String CODE = "code";
    private static final String DIGEST = "digest";

    private static final String ASKED = "asked";
    private static final String LOCKED = "locked";
    private static final String SHOWN = "shown";
    private static final String TALKED = "talked";
    private static final String SETTLED = "settled";
    private static final String JOINED = "joined";
    private static final String VOTED = "voted";
    private static final String JUDGED = "judged";
    private static final String HAND = "hand";
    private static final String RAISED = "raised";
    private static final String SUPPORTED = "supported";
    private static final String LED = "led";
    private static final String PLAYED = "played";
    private static final String SPOTLIT = "spotlit";
    private static final String TIMER = "timer";
    private static final String GUESTS = "guests";
    private static final String CONSENT = "consent";
    private static final String SHARED = "shared";
    private static final String DROPPED = "dropped";
    private static final String ERASED = "erased";

    /** The events that have no fields, by their names. */
    private static final Map<String, ClassroomEvent> PLAIN = Map.of(
            "opened", new Opened(),
            "again", new AskedAgain(),
            "revealed", new Revealed(),
            "ran", new Ran(),
            "continued", new Continued(),
            "released", new Released(),
            "closed", new Closed(),
            "dismissed", new GuestsDismissed());

    private EventLine() {}

    /**
     * Returns an event as a line without its line end.
     *
     * @throws IOException if the JSON cannot be generated
     */
    public static String of(Instant time, ClassroomEvent event) throws IOException {
        return JsonLine.text(json -> {
            json.writeStartObject();
            json.writeStringField(TIME, time.toString());
            if (event instanceof LearnerEvent own) {
                json.writeStringField(LEARNER, own.learner());
            }
            write(event, json);
            json.writeEndObject();
        });
    }

    private static void write(ClassroomEvent event, JsonGenerator json) throws IOException {
        if (event instanceof ForTask meant) {
            write(meant.event(), json);
            json.writeObjectFieldStart(FOR);
            json.writeNumberField(ASK, meant.ask());
            json.writeNumberField(VOTE, meant.vote());
            json.writeEndObject();
        } else if (event instanceof Asked asked) {
            json.writeStringField(EVENT, ASKED);
            json.writeArrayFieldStart(TASKS);
            for (ClassroomTask task : asked.tasks()) {
                write(task, json);
            }
            json.writeEndArray();
            json.writeNumberField(SECONDS, asked.seconds());
        } else if (event instanceof Locked locked) {
            json.writeStringField(EVENT, LOCKED);
            json.writeNumberField(ASK, locked.ask());
            json.writeNumberField(VOTE, locked.vote());
        } else if (event instanceof Shown shown) {
            json.writeStringField(EVENT, SHOWN);
            json.writeBooleanField(FORCED, shown.isForced());
        } else if (event instanceof Talked talked) {
            json.writeStringField(EVENT, TALKED);
            json.writeArrayFieldStart(GROUPS);
            for (List<String> group : talked.groups()) {
                json.writeArray(group.toArray(String[]::new), 0, group.size());
            }
            json.writeEndArray();
        } else if (event instanceof QuestionSettled settled) {
            json.writeStringField(EVENT, SETTLED);
            json.writeNumberField(NUMBER, settled.number());
        } else if (event instanceof Joined) {
            json.writeStringField(EVENT, JOINED);
        } else if (event instanceof Voted voted) {
            json.writeStringField(EVENT, VOTED);
            json.writeNumberField(ASK, voted.ask());
            json.writeNumberField(VOTE, voted.vote());
            json.writeFieldName(ATTEMPT);
            AttemptLine.write(voted.attempt(), AttemptLine.SHIPPED_COURSE, json);
        } else if (event instanceof BetJudged judged) {
            json.writeStringField(EVENT, JUDGED);
            json.writeNumberField(ASK, judged.ask());
            json.writeArrayFieldStart(GRADES);
            for (Map.Entry<String, Grade> graded : judged.grades().entrySet()) {
                json.writeStartObject();
                json.writeStringField(ANSWER, graded.getKey());
                json.writeStringField(GRADE, graded.getValue().word());
                json.writeEndObject();
            }
            json.writeEndArray();
        } else if (event instanceof HandMoved hand) {
            json.writeStringField(EVENT, HAND);
            json.writeBooleanField(UP, hand.isUp());
        } else if (event instanceof PaceReported reported) {
            json.writeStringField(EVENT, PACE);
            json.writeStringField(PACE, AttemptLine.key(reported.pace()));
        } else if (event instanceof QuestionRaised raised) {
            json.writeStringField(EVENT, RAISED);
            json.writeStringField(TEXT, raised.text());
        } else if (event instanceof QuestionSupported supported) {
            json.writeStringField(EVENT, SUPPORTED);
            json.writeNumberField(NUMBER, supported.number());
        } else if (event instanceof Led led) {
            json.writeStringField(EVENT, LED);
            json.writeStringField(LEADER, led.leader());
            if (led.place().isPresent()) {
                write(PLACE, led.place().get(), json);
            }
        } else if (event instanceof Played played) {
            json.writeStringField(EVENT, PLAYED);
            write(played.lab(), json);
        } else if (event instanceof Spotlit spotlit) {
            json.writeStringField(EVENT, SPOTLIT);
            json.writeStringField(LEARNER, spotlit.learner());
        } else if (event instanceof TimerSet set) {
            json.writeStringField(EVENT, TIMER);
            json.writeNumberField(SECONDS, set.seconds());
        } else if (event instanceof GuestsInvited invited) {
            json.writeStringField(EVENT, GUESTS);
            json.writeStringField(CODE, invited.code());
        } else if (event instanceof TaskDropped dropped) {
            json.writeStringField(EVENT, DROPPED);
            json.writeNumberField(PLACE, dropped.place());
            json.writeStringField(ID, dropped.id());
        } else if (event instanceof Erased erased) {
            json.writeStringField(EVENT, ERASED);
            json.writeStringField(DIGEST, erased.digest());
        } else if (event instanceof SpotlightAnswered answered) {
            json.writeStringField(EVENT, CONSENT);
            json.writeBooleanField(ALLOWED, answered.isAllowed());
        } else if (event instanceof PlaceShared shared) {
            json.writeStringField(EVENT, SHARED);
            write(PLACE, shared.place(), json);
        } else {
            json.writeStringField(EVENT, name(event));
        }
    }

    private static void write(String field, SharedPlace place, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeStringField(COURSE, place.course());
        json.writeStringField(PAGE, place.page());
        json.writeNumberField(BLOCK, place.block());
        json.writeNumberField(LINE, place.line());
        json.writeStringField(SEAL, place.seal());
        if (place.lab().isPresent()) {
            write(place.lab().get(), json);
        }
        json.writeEndObject();
    }

    private static void write(SharedLab lab, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(LAB);
        json.writeStringField(EXPERIMENT, lab.experiment());
        json.writeArrayFieldStart(SETTINGS);
        for (Change each : lab.settings()) {
            json.writeStartObject();
            json.writeStringField(PATH, each.path());
            json.writeStringField(VALUE, each.value());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeFieldName(OFF);
        json.writeArray(lab.off().toArray(String[]::new), 0, lab.off().size());
        write(lab.moment(), json);
        write(lab.picture(), json);
        json.writeEndObject();
    }

    private static void write(SharedMoment moment, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(MOMENT);
        json.writeNumberField(NUMBER, moment.number());
        json.writeNumberField(HEAT, moment.heat());
        json.writeStringField(TURN, Double.toString(moment.turn()));
        json.writeStringField(SPEED, Double.toString(moment.speed())); // an infinite one is no number in JSON
        json.writeBooleanField(RUNNING, moment.isRunning());
        json.writeBooleanField(OVER, moment.isOver());
        json.writeEndObject();
    }

    private static void write(SharedPicture picture, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(PICTURE);
        json.writeStringField(CHART, picture.chart());
        json.writeNumberField(ROW, picture.row());
        json.writeStringField(DRAWN, picture.drawn());
        json.writeNumberField(HEAT, picture.heat());
        json.writeNumberField(KNOB, picture.knob());
        json.writeNumberField(COORDINATE, picture.coordinate());
        if (picture.isFlipped().isPresent()) {
            json.writeBooleanField(FLIPPED, picture.isFlipped().get());
        }
        json.writeBooleanField(SMOOTH, picture.isSmooth());
        json.writeBooleanField(WHOLE, picture.isWhole());
        if (picture.zoom().isPresent()) {
            json.writeStringField(FROM, Double.toString(picture.zoom().get().from()));
            json.writeStringField(TO, Double.toString(picture.zoom().get().to()));
        }
        json.writeEndObject();
    }

    /** Returns the name of an event that has no fields. */
    private static String name(ClassroomEvent event) {
        return PLAIN.entrySet().stream()
                .filter(entry -> entry.getValue().equals(event))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private static void write(ClassroomTask task, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField(KIND, AttemptLine.key(task.kind()));
        json.writeStringField(COURSE, task.course());
        json.writeStringField(ID, task.id());
        json.writeStringField(SEED, Long.toString(task.seed())); // a number in JSON is exact up to 2⁵³ only
        json.writeBooleanField(EACH, task.isEach());
        json.writeBooleanField(TEXT, task.isText());
        if (task.asksConfidence()) {
            json.writeBooleanField(SURE, true);
        }
        json.writeEndObject();
    }

    /**
     * Reads a line of the log.
     *
     * @param number number of the event in the log
     * @param line a line without its line end
     * @return empty if the event is of a later version, or has a value of one
     * @throws IOException if the line is not a valid event: no version of the program writes it
     */
    public static Optional<LoggedEvent> read(long number, String line) throws IOException {
        JsonLine fields = JsonLine.read(line, new JsonFactory());
        Instant time = fields.time(TIME);
        Optional<ClassroomEvent> event = event(fields).map(plain -> plain);
        if (event.isPresent() && event.get() instanceof StaffEvent command && fields.has(FOR)) {
            JsonLine meant = fields.object(FOR);
            event = Optional.of(new ForTask((long) meant.number(ASK), (int) meant.number(VOTE), command));
        }
        return event.map(logged -> new LoggedEvent(number, time, logged));
    }

    private static Optional<? extends ClassroomEvent> event(JsonLine fields) throws IOException {
        String name = fields.text(EVENT);
        return switch (name) {
            case ASKED -> asked(fields);
            case LOCKED -> Optional.of(new Locked((long) fields.number(ASK), (int) fields.number(VOTE)));
            case SHOWN -> Optional.of(new Shown(fields.isTrue(FORCED)));
            case TALKED -> Optional.of(new Talked(fields.groups(GROUPS)));
            case SETTLED -> Optional.of(new QuestionSettled((int) fields.number(NUMBER)));
            case JOINED -> Optional.of(new Joined(fields.text(LEARNER)));
            case VOTED -> voted(fields);
            case JUDGED -> judged(fields);
            case HAND -> Optional.of(new HandMoved(fields.text(LEARNER), fields.isTrue(UP)));
            case PACE -> {
                String learner = fields.text(LEARNER);
                yield AttemptLine.constant(LecturePace.values(), fields.text(PACE))
                        .map(pace -> new PaceReported(learner, pace));
            }
            case RAISED -> Optional.of(new QuestionRaised(fields.text(LEARNER), fields.text(TEXT)));
            case SUPPORTED -> Optional.of(new QuestionSupported(fields.text(LEARNER), (int) fields.number(NUMBER)));
            case LED ->
                Optional.of(new Led(
                        fields.text(LEADER),
                        fields.has(PLACE) ? Optional.of(place(fields.object(PLACE))) : Optional.empty()));
            case PLAYED -> Optional.of(new Played(lab(fields.object(LAB))));
            case SPOTLIT -> Optional.of(new Spotlit(fields.text(LEARNER)));
            case TIMER -> Optional.of(new TimerSet((int) fields.number(SECONDS)));
            case GUESTS -> Optional.of(new GuestsInvited(fields.text(CODE)));
            case DROPPED -> Optional.of(new TaskDropped((int) fields.number(PLACE), fields.text(ID)));
            case ERASED -> Optional.of(new Erased(fields.text(DIGEST)));
            case CONSENT -> Optional.of(new SpotlightAnswered(fields.text(LEARNER), fields.isTrue(ALLOWED)));
            case SHARED -> Optional.of(new PlaceShared(fields.text(LEARNER), place(fields.object(PLACE))));
            default -> Optional.ofNullable(PLAIN.get(name));
        };
    }

    private static SharedPlace place(JsonLine fields) throws IOException {
        return new SharedPlace(
                fields.text(COURSE),
                fields.text(PAGE),
                (int) fields.number(BLOCK),
                (int) fields.number(LINE),
                fields.text(SEAL),
                fields.has(LAB) ? Optional.of(lab(fields.object(LAB))) : Optional.empty());
    }

    private static SharedLab lab(JsonLine fields) throws IOException {
        List<Change> settings = new ArrayList<>();
        for (JsonLine each : fields.objects(SETTINGS)) {
            settings.add(new Change(each.text(PATH), each.text(VALUE)));
        }
        return new SharedLab(
                fields.text(EXPERIMENT),
                settings,
                fields.texts(OFF),
                moment(fields.object(MOMENT)),
                picture(fields.object(PICTURE)));
    }

    private static SharedMoment moment(JsonLine fields) throws IOException {
        return new SharedMoment(
                (int) fields.number(NUMBER),
                (int) fields.number(HEAT),
                real(fields.text(TURN)),
                real(fields.text(SPEED)),
                fields.isTrue(RUNNING),
                fields.isTrue(OVER));
    }

    private static SharedPicture picture(JsonLine fields) throws IOException {
        return new SharedPicture(
                fields.text(CHART),
                (int) fields.number(ROW),
                fields.text(DRAWN),
                (int) fields.number(HEAT),
                (int) fields.number(KNOB),
                (int) fields.number(COORDINATE),
                fields.has(FLIPPED) ? Optional.of(fields.isTrue(FLIPPED)) : Optional.empty(),
                fields.isTrue(SMOOTH),
                fields.isTrue(WHOLE),
                fields.has(FROM)
                        ? Optional.of(new SharedZoom(real(fields.text(FROM)), real(fields.text(TO))))
                        : Optional.empty());
    }

    private static double real(String text) throws IOException {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new IOException(e);
        }
    }

    /** Reads the tasks; empty if one of them has a kind of a later version. */
    private static Optional<Asked> asked(JsonLine fields) throws IOException {
        List<ClassroomTask> tasks = new ArrayList<>();
        for (JsonLine task : fields.objects(TASKS)) {
            Optional<ClassroomTask.Kind> kind = AttemptLine.constant(ClassroomTask.Kind.values(), task.text(KIND));
            if (kind.isEmpty()) {
                return Optional.empty();
            }
            tasks.add(new ClassroomTask(
                    kind.get(),
                    task.text(COURSE),
                    task.text(ID),
                    seed(task.text(SEED)),
                    task.isTrue(EACH),
                    task.isTrue(TEXT),
                    task.has(SURE) && task.isTrue(SURE)));
        }
        return Optional.of(new Asked(tasks, (int) fields.number(SECONDS)));
    }

    private static long seed(String text) throws IOException {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IOException(e);
        }
    }

    private static Optional<Voted> voted(JsonLine fields) throws IOException {
        String learner = fields.text(LEARNER);
        long ask = (long) fields.number(ASK);
        int vote = (int) fields.number(VOTE);
        return AttemptLine.read(fields.object(ATTEMPT)).map(attempt -> new Voted(learner, ask, vote, attempt));
    }

    /** Reads a verdict; empty if it has a grade of a later version. */
    private static Optional<BetJudged> judged(JsonLine fields) throws IOException {
        Map<String, Grade> grades = new LinkedHashMap<>();
        for (JsonLine graded : fields.objects(GRADES)) {
            Optional<Grade> grade = AttemptLine.constant(Grade.values(), graded.text(GRADE));
            if (grade.isEmpty()) {
                return Optional.empty();
            }
            grades.put(graded.text(ANSWER), grade.get());
        }
        return Optional.of(new BetJudged(fields.text(LEARNER), (long) fields.number(ASK), grades));
    }
}
