package descenso.course.compiled;

import java.util.List;

/** The first byte of an encoded value. It says what follows; the number of a tag is its place in this list, from 0. */
enum ValueTag {
    /** Nothing follows. */
    EMPTY_OPTIONAL,
    /** The value of the {@code Optional} follows. */
    OPTIONAL,
    /** Nothing follows. */
    FALSE,
    /** Nothing follows. */
    TRUE,
    /** A signed number follows. */
    INTEGER,
    /** The 8 bytes of an IEEE 754 number follow. */
    DOUBLE,
    /** The number of bytes and the text in UTF-8 follow. */
    STRING,
    /** A path follows as text. Relative to the folder of the course if it lies in it. */
    PATH,
    /** A type and the 0-based number of the constant follow. */
    CONSTANT,
    /** The number of elements and the elements follow. */
    LIST,
    /** The number of elements and the elements in their order follow. */
    SET,
    /** The number of entries and their keys and values in their order follow. */
    MAP,
    /** The number of elements and the differences between neighbours follow; the first element is one from 0. */
    INTEGERS,
    /** The number of elements and their bytes follow. */
    DOUBLES,
    /** The type of the elements, their number and the elements follow. */
    ARRAY,
    /** A type and the arguments of its constructor follow. */
    OBJECT,
    /** The 0-based number of an earlier value of this encoding follows; values are numbered when they are complete. */
    EARLIER;

    private static final List<ValueTag> ALL = List.of(values());

    int number() {
        return ALL.indexOf(this);
    }

    static ValueTag of(int number) {
        return ALL.get(number);
    }
}
