/** Tests of the chart package. */
package org.netloom.app.chart;
