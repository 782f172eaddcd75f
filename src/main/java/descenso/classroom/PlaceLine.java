package descenso.classroom;

import com.fasterxml.jackson.core.JsonGenerator;
import descenso.classroom.SharedPlace.SharedLab;
import descenso.classroom.SharedPlace.SharedMoment;
import descenso.classroom.SharedPlace.SharedPicture;
import descenso.classroom.SharedPlace.SharedZoom;
import descenso.progress.AttemptLine;
import descenso.progress.JsonLine;
import java.io.IOException;
import java.util.Optional;

/** The form of a place, and of its lab, in the line of an event: writes and reads it. */
final class PlaceLine {

    private static final String PLACE = "place";
    private static final String COURSE = "course";
    private static final String PAGE = "page";
    private static final String BLOCK = "block";
    private static final String LINE = "line";
    private static final String SEAL = "seal";
    private static final String LAB = "lab";
    private static final String EXPERIMENT = "experiment";
    private static final String SETTINGS = "settings";
    private static final String OFF = "off";
    private static final String MOMENT = "moment";
    private static final String NUMBER = "number";
    private static final String HEAT = "heat";
    private static final String TURN = "turn";
    private static final String SPEED = "speed";
    private static final String RUNNING = "running";
    private static final String OVER = "over";
    private static final String PICTURE = "picture";
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

    private PlaceLine() {}

    static void write(Optional<SharedPlace> place, JsonGenerator json) throws IOException {
        if (place.isPresent()) {
            write(place.get(), json);
        }
    }

    static void write(SharedPlace place, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(PLACE);
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

    /** Returns the place in a line; empty if the line has none. */
    static Optional<SharedPlace> optionalPlace(JsonLine line) throws IOException {
        return line.has(PLACE) ? Optional.of(place(line)) : Optional.empty();
    }

    static SharedPlace place(JsonLine line) throws IOException {
        JsonLine place = line.object(PLACE);
        return new SharedPlace(
                place.text(COURSE),
                place.text(PAGE),
                (int) place.number(BLOCK),
                (int) place.number(LINE),
                place.text(SEAL),
                place.has(LAB) ? Optional.of(lab(place)) : Optional.empty());
    }

    static void write(SharedLab lab, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(LAB);
        json.writeStringField(EXPERIMENT, lab.experiment());
        AttemptLine.write(SETTINGS, lab.settings(), json);
        json.writeFieldName(OFF);
        json.writeArray(lab.off().toArray(String[]::new), 0, lab.off().size());
        write(lab.moment(), json);
        write(lab.picture(), json);
        json.writeEndObject();
    }

    static SharedLab lab(JsonLine line) throws IOException {
        JsonLine lab = line.object(LAB);
        return new SharedLab(
                lab.text(EXPERIMENT),
                AttemptLine.changes(lab, SETTINGS),
                lab.texts(OFF),
                moment(lab.object(MOMENT)),
                picture(lab.object(PICTURE)));
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

    private static SharedMoment moment(JsonLine moment) throws IOException {
        return new SharedMoment(
                (int) moment.number(NUMBER),
                (int) moment.number(HEAT),
                moment.parsed(TURN, Double::valueOf),
                moment.parsed(SPEED, Double::valueOf),
                moment.isTrue(RUNNING),
                moment.isTrue(OVER));
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

    private static SharedPicture picture(JsonLine picture) throws IOException {
        return new SharedPicture(
                picture.text(CHART),
                (int) picture.number(ROW),
                picture.text(DRAWN),
                (int) picture.number(HEAT),
                (int) picture.number(KNOB),
                (int) picture.number(COORDINATE),
                picture.has(FLIPPED) ? Optional.of(picture.isTrue(FLIPPED)) : Optional.empty(),
                picture.isTrue(SMOOTH),
                picture.isTrue(WHOLE),
                picture.has(FROM)
                        ? Optional.of(new SharedZoom(
                                picture.parsed(FROM, Double::valueOf), picture.parsed(TO, Double::valueOf)))
                        : Optional.empty());
    }
}
