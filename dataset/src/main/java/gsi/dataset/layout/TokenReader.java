package gsi.dataset.layout;

import gsi.dataset.layout.FieldReader.FieldException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Takes typed values off a JSON parser, for what is too large or too often read to make a tree of; complains in the words of
 * {@link FieldReader}. Each method begins at the first token of a value and, unless it throws, ends at its last.
 */
final class TokenReader {

    private TokenReader() {}

    /** @throws FieldException unless the parser is at the beginning of an object */
    static void requireObject(JsonParser p) throws FieldException {
        if (p.currentToken() != JsonToken.START_OBJECT) {
            throw new FieldException("holds " + kind(p.currentToken()) + " where an object {…} is expected");
        }
    }

    /** @throws FieldException if a field was not there */
    static <T> T required(@Nullable T value, String field) throws FieldException {
        if (value == null) {
            throw new FieldException("\"" + field + "\" is missing");
        }
        return value;
    }

    /** So many numbers in a list; null for null. */
    static double @Nullable [] numbersOrNull(JsonParser p, String field, int count) throws FieldException {
        JsonToken token = p.currentToken();
        if (token == JsonToken.VALUE_NULL) {
            return null;
        }
        if (token != JsonToken.START_ARRAY) {
            throw new FieldException("\"" + field + "\" should be " + count + " numbers, is " + kind(token));
        }
        double[] out = new double[count];
        int n = fill(p, field, out, 0, count);
        if (n != count) {
            throw new FieldException("\"" + field + "\" should be " + count + " numbers, is " + n + " values");
        }
        return out;
    }

    /** A 3×3 matrix, rows nested, as 9 numbers row major; null for null. */
    static double @Nullable [] matrix3OrNull(JsonParser p, String field) throws FieldException {
        if (p.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        double[] out = new double[9];
        int row = 0;
        if (p.currentToken() == JsonToken.START_ARRAY) {
            while (p.nextToken() != JsonToken.END_ARRAY) {
                boolean fits =
                        row < 3 && p.currentToken() == JsonToken.START_ARRAY && fill(p, field, out, 3 * row, 3) == 3;
                if (!fits && row < 3) {
                    throw new FieldException("\"" + field + "\" should be 3 rows of 3 numbers; row " + row + " is not");
                }
                p.skipChildren();
                row++;
            }
        }
        if (row != 3) {
            throw new FieldException("\"" + field + "\" should be 3 rows of 3 numbers");
        }
        return out;
    }

    /**
     * Puts a list's numbers into an array.
     *
     * @param most how many there should be; a list of another length is only counted
     * @return how many values there are
     * @throws FieldException if there are as many as there should be, but one is no number
     */
    private static int fill(JsonParser p, String field, double[] out, int from, int most) throws FieldException {
        int n = 0;
        JsonToken other = null;
        for (JsonToken t = p.nextToken(); t != JsonToken.END_ARRAY; t = p.nextToken()) {
            if (t.isNumeric()) {
                if (n < most) {
                    out[from + n] = p.getDoubleValue();
                }
            } else {
                other = other == null ? t : other;
                p.skipChildren();
            }
            n++;
        }
        if (n == most && other != null) {
            throw new FieldException("\"" + field + "\" holds " + kind(other) + " where a number is expected");
        }
        return n;
    }

    /**
     * Goes on to the end of a value of which something was wrong.
     *
     * @param depth of the parser before the value
     */
    static void leave(JsonParser p, int depth) {
        while (depth(p) > depth && p.nextToken() != null) {
            // What is left of the value is of no use.
        }
    }

    /** How deep the parser is in objects and lists. */
    static int depth(JsonParser p) {
        return p.streamReadContext().getNestingDepth();
    }

    static String kind(JsonToken token) {
        return switch (token) {
            case START_ARRAY -> "a list";
            case START_OBJECT -> "an object";
            case VALUE_STRING -> "text";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            case VALUE_TRUE, VALUE_FALSE -> "true/false";
            case VALUE_NULL -> "null";
            case END_ARRAY, END_OBJECT, PROPERTY_NAME, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT -> "nothing";
        };
    }
}
