/// The views of a document: which one is drawn, what it leaves out, what it draws small.
@NullMarked
package dev.vmklab.app.views;

import org.jspecify.annotations.NullMarked;
