/// Where things stand on a drawing, apart from what they mean. Plain data.
@NullMarked
package dev.vmklab.view;

import org.jspecify.annotations.NullMarked;
